import type Gtk from "gi://Gtk?version=3.0";
import type { RuntimeWindow } from "@pakeplus/core";
import { isBroken } from "../gio/test-build.ts";

/** Where a window stands among others. A popup goes where its opener is seen, and stays in the task bar. */
export function applyLayer(options: RuntimeWindow, window: Gtk.Window, isMain: boolean): void {
  if (isBroken("R11")) {
    return;
  }
  window.set_keep_above(options.alwaysOnTop);
  if (options.visibleOnAllWorkspaces) {
    window.stick();
  }
  if (!isMain) {
    return;
  }
  window.set_keep_below(options.alwaysOnBottom);
  window.set_skip_taskbar_hint(options.skipTaskbar);
  window.set_skip_pager_hint(options.skipTaskbar);
  window.set_focus_on_map(options.focus);
}
