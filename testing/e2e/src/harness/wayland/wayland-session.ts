import { waitFor } from "@pakeplus/conformance";
import { start } from "../process.ts";
import { openSession, type Session } from "../session.ts";
import { openSway, type Sway } from "./sway.ts";
import { openVirtualPointer, type VirtualPointer } from "./virtual-pointer.ts";

export interface WaylandSession extends Session {
  sway: Sway;
  pointer: VirtualPointer;
}

/** Longer than any test; wtype(1) wants milliseconds. */
const FOR_EVER = "2000000000";

/**
 * A keyboard that is there all the time. The one of a single wtype comes and goes, and programs that have not noticed
 * it yet would miss the key.
 */
async function keepKeyboard(sway: Sway, runtime: string): Promise<{ stop(): Promise<void> }> {
  const env = { ...sway.env, PATH: process.env["PATH"] ?? "", XDG_RUNTIME_DIR: runtime };
  const keyboard = start("wtype", ["-s", FOR_EVER], { env });
  await waitFor("the keyboard", async () => ((await sway.hasKeyboard()) ? true : undefined), {
    describe: keyboard.output,
  });
  return { stop: async () => keyboard.stop() };
}

/** Someone's Wayland desktop, with a message bus and a home of its own. @throws Error when a part does not start. */
export async function openWaylandSession({ xwayland = true } = {}): Promise<WaylandSession> {
  const parts: { sway: Sway; pointer: VirtualPointer }[] = [];
  const session = await openSession({
    async openScreen(size, runtime) {
      const sway = await openSway(runtime, { ...size, xwayland });
      const pointer = await openVirtualPointer(sway.socket, size);
      const keyboard = await keepKeyboard(sway, runtime);
      parts.push({ sway, pointer });
      const close = async () => {
        pointer.close();
        await keyboard.stop();
        await sway.close();
      };
      return {
        display: { ...size, name: sway.env["WAYLAND_DISPLAY"] ?? "", close },
        env: { ...sway.env, XDG_CURRENT_DESKTOP: "sway", XDG_SESSION_TYPE: "wayland" },
      };
    },
  });
  const [opened] = parts;
  if (opened === undefined) throw new Error("The session has no compositor.");
  return { ...session, ...opened };
}
