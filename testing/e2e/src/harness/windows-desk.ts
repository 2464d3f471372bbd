import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DeskWindows } from "@pakeplus/conformance";
import { mustRun } from "./process.ts";
import type { Session } from "./session.ts";
import { openTrayHost } from "./tray-host.ts";
import type { Windows } from "./windows.ts";

/** Bits of the functions in `_MOTIF_WM_HINTS` (MwmUtil.h). */
const MWM = { resize: 2, move: 4, minimize: 8, maximize: 16, close: 32 };
const MWM_HAS_FUNCTIONS = 1;
const ON_ALL = "4294967295";
/** Middle of the rightmost button, from the window's upper right corner, with the theme that GTK brings along. */
const OVERLAY_CLOSE = { left: 33, down: 20 };

function allowedFunctions(hints: string): number {
  const [flags = 0, functions = 0] = [...hints.matchAll(/0x([0-9a-f]+)/g)].map(([, hex]) =>
    Number.parseInt(hex ?? "0", 16),
  );
  return (flags & MWM_HAS_FUNCTIONS) === 0 ? MWM.minimize | MWM.maximize | MWM.close : functions;
}

/** What a window manager and a panel show a person of an app's windows. */
export function windowsDeskOf(session: Session, windows: Windows): DeskWindows {
  return {
    async traits({ id }) {
      const names = ["_MOTIF_WM_HINTS", "_NET_WM_STATE", "_NET_WM_DESKTOP", "WM_STATE"];
      const [hints = "", state = "", desktop = "", icccm = ""] = await Promise.all(
        names.map((name) => windows.property(id, name)),
      );
      const allowed = allowedFunctions(hints.slice(hints.indexOf("=")));
      return {
        minimizable: (allowed & MWM.minimize) !== 0,
        maximizable: (allowed & MWM.maximize) !== 0,
        closable: (allowed & MWM.close) !== 0,
        below: state.includes("_NET_WM_STATE_BELOW"),
        onAllWorkspaces: desktop.endsWith(ON_ALL),
        skipsTaskbar: state.includes("_NET_WM_STATE_SKIP_TASKBAR"),
        isMinimized: icccm.includes("Iconic"),
      };
    },
    async minimize({ id }) {
      await mustRun("xdotool", ["windowminimize", id], { env: session.env });
    },
    async clickOverlayClose({ x, y, width }) {
      await windows.moveMouse(x + width - OVERLAY_CLOSE.left, y + OVERLAY_CLOSE.down);
      await windows.click(1);
    },
    openTray: async () => openTrayHost(session),
    async autostarted() {
      const folder = join(session.config, "autostart");
      const files = await readdir(folder).catch(() => []);
      const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
      return texts.map((text) => /^Name=(.*)$/m.exec(text)?.[1] ?? "");
    },
  };
}
