import Gdk from "gi://Gdk?version=3.0";
import type { WindowState } from "@pakeplus/bridge";
import { sendEvent } from "./bridge-events.ts";
import type { AppWindow, Shell } from "./shell.ts";

function stateOf({ window }: AppWindow): WindowState {
  const flags = window.get_window()?.get_state() ?? 0;
  return {
    focused: window.is_active,
    maximized: (flags & Gdk.WindowState.MAXIMIZED) !== 0,
    fullscreen: (flags & Gdk.WindowState.FULLSCREEN) !== 0,
  };
}

export function tellWindowState(shell: Shell, from: AppWindow): void {
  sendEvent(shell, { name: "windowstate", window: from, detail: stateOf(from) });
}

/** Tells the page of a window when it is focused, maximized or full screen, and when it is not any more. */
export function watchWindowState(shell: Shell, from: AppWindow): void {
  let last = JSON.stringify(stateOf(from));
  const changed = () => {
    const now = JSON.stringify(stateOf(from));
    if (now !== last) {
      last = now;
      tellWindowState(shell, from);
    }
    return false;
  };
  from.window.connect("window-state-event", changed);
  from.window.connect("notify::is-active", changed);
}
