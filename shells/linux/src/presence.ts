import type { RuntimeConfig } from "@pakeplus/core";

/**
 * How the main window is to be seen. Hidden only while something else shows the way back to it: an icon in the tray.
 * @param hasHost Whether a tray shows the icon; null until the desktop has answered.
 */
export function appearanceOf(
  wantsHidden: boolean,
  hasHost: boolean | null,
): "shown" | "hidden" | "minimised" | "undecided" {
  if (!wantsHidden) {
    return "shown";
  }
  return hasHost === null ? "undecided" : hasHost ? "hidden" : "minimised";
}

/**
 * Whether a start leaves the window away.
 * @param brings Number of addresses and files that the start brings; whoever opens something wants to see it.
 */
export function startsHidden(
  { autostart, window }: Pick<RuntimeConfig, "autostart" | "window">,
  start: { autostart: boolean; brings: number },
): boolean {
  return start.brings === 0 && (window.startHidden || (start.autostart && autostart === "tray"));
}

/** A panel takes the keyboard for a moment when its icon is clicked, milliseconds. */
const CLICK_TIME = 400;

/** What a click on the tray's icon does: a window that is covered comes to the front before it goes. */
export function clickShows(window: { isShown: boolean; isActive: boolean; sinceActive: number }): boolean {
  return !window.isShown || !(window.isActive || window.sinceActive < CLICK_TIME);
}
