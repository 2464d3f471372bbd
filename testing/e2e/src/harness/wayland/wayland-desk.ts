import type { Desk, Picture } from "@pakeplus/conformance";
import { openLinuxDesk, type LinuxDeskOptions } from "../linux-desk.ts";
import { mustRun } from "../process.ts";
import { readPpm } from "../screenshot.ts";
import type { WaylandSession } from "./wayland-session.ts";

/** `ctrl+shift+t` as arguments of wtype(1). */
function wtypeArguments(keys: string): readonly string[] {
  const names = keys.split("+");
  const key = names.at(-1) ?? "";
  const held = names.slice(0, -1);
  return [...held.flatMap((name) => ["-M", name]), "-k", key, ...held.flatMap((name) => ["-m", name])];
}

async function takePicture(
  { env }: WaylandSession,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Promise<Picture> {
  const area = `${x},${y} ${width}x${height}`;
  const { bytes } = await mustRun("grim", ["-g", area, "-t", "ppm", "-"], { env });
  return readPpm(bytes);
}

const at = (id: string): string => `[con_id=${id}]`;
const notHere = (what: string): Error => new Error(`The Wayland desk cannot ${what}.`);

/**
 * A person at a Wayland desktop: like the one at an X screen, with the compositor in place of the window manager.
 * What it cannot do throws; the suites for Wayland do without.
 */
export async function openWaylandDesk(
  options: Omit<LinuxDeskOptions, "session"> & { session: WaylandSession },
): Promise<Desk> {
  const { session } = options;
  const { sway, pointer } = session;
  const wtype = async (...args: readonly string[]) => {
    await mustRun("wtype", args, { env: session.env, deadline: 10_000 });
  };
  const desk = await openLinuxDesk({
    ...options,
    appWindows: {
      list: async () => sway.windows(),
      close: async (id) => sway.closeWindow(id),
    },
  });
  return {
    ...desk,
    moveMouse: async (x, y) => pointer.move(x, y),
    async click({ button = 1, modifiers = [] } = {}) {
      if (modifiers.length > 0) throw notHere("hold keys while clicking");
      await pointer.click(button);
    },
    async key(...keys) {
      for (const each of keys) await wtype(...wtypeArguments(each));
    },
    type: async (text) => wtype("--", text),
    async activeWindow() {
      return (await sway.windows()).find(({ focused }) => focused)?.id ?? null;
    },
    focus: async ({ id }) => sway.command(at(id), "focus"),
    close: async ({ id }) => sway.closeWindow(id),
    async place({ id }, { x, y, width, height }) {
      await sway.command(at(id), "resize", "set", "width", `${width}px`, "height", `${height}px`);
      await sway.command(at(id), "move", "absolute", "position", String(x), String(y));
    },
    maximize: async () => Promise.reject(notHere("maximize: sway has no maximized windows")),
    isMaximized: async () => false,
    picture: async (window) => takePicture(session, window),
  };
}
