import type { RuntimeWindow } from "@pakeplus/core";

/** Whether the window is to be where, or above or below what, Wayland lets no program decide; XWayland does. */
export function placesWindow(window: RuntimeWindow): boolean {
  return (
    window.x !== null ||
    window.alwaysOnTop ||
    window.alwaysOnBottom ||
    window.skipTaskbar ||
    window.visibleOnAllWorkspaces
  );
}
