import { openSession, type Session } from "../session.ts";
import { openSway, type Sway } from "./sway.ts";
import { openVirtualPointer, type VirtualPointer } from "./virtual-pointer.ts";

export interface WaylandSession extends Session {
  sway: Sway;
  pointer: VirtualPointer;
}

/** Someone's Wayland desktop, with a message bus and a home of its own. @throws Error when a part does not start. */
export async function openWaylandSession({ xwayland = true } = {}): Promise<WaylandSession> {
  const parts: { sway: Sway; pointer: VirtualPointer }[] = [];
  const session = await openSession({
    async openScreen(size, runtime) {
      const sway = await openSway(runtime, { ...size, xwayland });
      const pointer = await openVirtualPointer(sway.socket, size);
      parts.push({ sway, pointer });
      const close = async () => {
        pointer.close();
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
