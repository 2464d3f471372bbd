import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { AppPaths } from "../gio/app-paths.ts";
import { createPickedFiles, type PickedFiles } from "../gio/picked-files.ts";
import { createPrograms, type Programs } from "../gio/run-program.ts";
import type { Badge } from "./badge.ts";
import type { AskedDownloads } from "./bridge-download.ts";
import type { BridgeEvents } from "./bridge-events.ts";
import type { AppWindow, Shell } from "./shell.ts";
import { watchWindowState } from "./window-events.ts";

/** What the bridge remembers between calls. */
export interface BridgeState {
  events: BridgeEvents;
  files: PickedFiles;
  programs: Programs;
  downloads: AskedDownloads;
  badge: Badge;
  /** Of the last file that was chosen in this run. */
  lastFolder: string | null;
}

export function createBridgeState(paths: AppPaths): BridgeState {
  return {
    events: { listeners: [], waiting: [] },
    files: createPickedFiles(GLib.build_filenamev([paths.cache, "files"])),
    programs: createPrograms(),
    downloads: new Map(),
    badge: { count: 0, watchers: [] },
    lastFolder: null,
  };
}

/** Takes everything back that a document held, when it goes. */
export function watchBridge(shell: Shell, from: AppWindow): void {
  const { bridge } = shell;
  const forget = () => {
    from.document = null;
    bridge.events.listeners = bridge.events.listeners.filter(({ window }) => window !== from);
    bridge.files.release(from);
  };
  from.view.connect("load-changed", (_view, event) => {
    if (event === WebKit2.LoadEvent.COMMITTED) {
      forget();
    }
  });
  from.view.connect("web-process-terminated", forget);
  from.window.connect("destroy", () => {
    forget();
    if (from.isMain) {
      bridge.programs.endAll();
    }
  });
  watchWindowState(shell, from);
}
