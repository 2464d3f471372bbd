import { rename, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { waitFor } from "@pakeplus/conformance";
import { mustRun, run, start } from "../process.ts";
import { flattenTree, type SwayNode, type WaylandWindow } from "./sway-tree.ts";

export interface Sway {
  /** For WAYLAND_DISPLAY, DISPLAY (only with XWayland) and SWAYSOCK. */
  env: Readonly<Record<string, string>>;
  /** Path of the compositor's socket. */
  socket: string;
  windows(): Promise<readonly WaylandWindow[]>;
  hasKeyboard(): Promise<boolean>;
  /** Runs a command of sway(5). */
  command(...words: readonly string[]): Promise<void>;
  /** Asks a window to close; one that has gone by itself is fine. */
  closeWindow(id: string): Promise<void>;
  close(): Promise<void>;
}

const READY = "sway-ready";

/** Windows float and nothing is drawn around them, so that they have the size they ask for. */
const config = ({
  width,
  height,
  xwayland,
}: {
  width: number;
  height: number;
  xwayland: boolean;
}): string => `
output HEADLESS-1 resolution ${width}x${height} position 0 0
default_border none
default_floating_border none
for_window [app_id=".*"] floating enable
for_window [class=".*"] floating enable
focus_follows_mouse no
focus_on_window_activation focus
xwayland ${xwayland ? "enable" : "disable"}
exec printf '%s|%s|%s' "$WAYLAND_DISPLAY" "$DISPLAY" "$SWAYSOCK" > "$XDG_RUNTIME_DIR/${READY}.part" && mv "$XDG_RUNTIME_DIR/${READY}.part" "$XDG_RUNTIME_DIR/${READY}"
`;

/** Sway refuses to run as root; in a user namespace it is somebody else, whose clients still are root. */
function asAnybody(command: readonly string[]): readonly string[] {
  return process.getuid?.() === 0
    ? ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--", ...command]
    : command;
}

/**
 * A Wayland compositor without a screen.
 * @param runtime Folder for its sockets.
 */
export async function openSway(
  runtime: string,
  options: { width: number; height: number; xwayland: boolean },
): Promise<Sway> {
  const file = join(runtime, "sway.conf");
  await writeFile(`${file}.part`, config(options));
  await rename(`${file}.part`, file);
  const [command = "", ...args] = asAnybody(["sway", "-c", file]);
  const compositor = start(command, args, {
    env: {
      PATH: process.env["PATH"] ?? "/usr/bin:/bin",
      HOME: runtime,
      XDG_RUNTIME_DIR: runtime,
      LANG: "C.UTF-8",
      WLR_BACKENDS: "headless",
      WLR_RENDERER: "pixman",
      WLR_LIBINPUT_NO_DEVICES: "1",
    },
  });
  const ready = await waitFor(
    "the compositor",
    async () => {
      if (compositor.hasEnded()) throw new Error(`sway has ended: ${compositor.output()}`);
      return readFile(join(runtime, READY), "utf8").catch(() => undefined);
    },
    { describe: compositor.output },
  );
  const [wayland = "", x11 = "", ipc = ""] = ready.split("|");
  const env = {
    WAYLAND_DISPLAY: wayland,
    SWAYSOCK: ipc,
    ...(options.xwayland ? { DISPLAY: x11 } : {}),
  };
  const ipcOptions = { env: { PATH: process.env["PATH"] ?? "", SWAYSOCK: ipc }, deadline: 10_000 };
  const swaymsg = async (...words: readonly string[]) => mustRun("swaymsg", words, ipcOptions);
  return {
    env,
    socket: join(runtime, wayland),
    async windows() {
      const { stdout } = await swaymsg("-t", "get_tree", "-r");
      return flattenTree(JSON.parse(stdout) as SwayNode);
    },
    async hasKeyboard() {
      const { stdout } = await swaymsg("-t", "get_inputs", "-r");
      return (JSON.parse(stdout) as { type: string }[]).some(({ type }) => type === "keyboard");
    },
    async closeWindow(id) {
      const { code, stdout } = await run("swaymsg", ["--", `[con_id=${id}]`, "kill"], ipcOptions);
      if (code !== 0 && !stdout.includes("No matching node")) throw new Error(`sway cannot close: ${stdout}`);
    },
    async command(...words) {
      await swaymsg("--", ...words);
    },
    close: async () => compositor.stop(),
  };
}
