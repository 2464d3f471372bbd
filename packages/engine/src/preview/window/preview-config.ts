import type { PreviewPlace, RuntimeConfig, RuntimeWindow } from "@pakeplus/core";

/** The window options that say where a window is and how large. */
function geometryOf(window: RuntimeWindow): RuntimeWindow {
  const { width, height, minWidth, minHeight, maxWidth, maxHeight, center, x, y, maximized, fullscreen } =
    window;
  return {
    width,
    height,
    minWidth,
    minHeight,
    maxWidth,
    maxHeight,
    center,
    x,
    y,
    maximized,
    fullscreen,
  } as RuntimeWindow;
}

/** Tells whether a remembered place is older than what the definition says about it now. */
export function geometryStamp({ window }: RuntimeConfig): string {
  return JSON.stringify(geometryOf(window));
}

export interface Successor {
  before: RuntimeConfig;
  /** Where the window before was; null when it did not say. */
  place: PreviewPlace | null;
}

/**
 * What the shell reads in a preview: the app's own runtime config but for what must not reach the installed app or the
 * desktop, and after a restart the place of the window before. See docs/guide/preview.md, which lists it.
 */
export function previewConfig(runtime: RuntimeConfig, successor: Successor | null): RuntimeConfig {
  const place = successor?.place ?? null;
  const window =
    successor === null || place === null
      ? runtime.window
      : placed(runtime, place, geometryStamp(successor.before) === geometryStamp(runtime));
  return {
    ...runtime,
    // A start must not be handed over to the installed app.
    applicationId: `${runtime.applicationId}.preview`,
    // The session's list of programs would name a folder that is gone.
    autostart: "off",
    window,
  };
}

/** A size that was just written is wanted; otherwise the window stays as it was left. */
function placed({ window }: RuntimeConfig, place: PreviewPlace, isSame: boolean): RuntimeWindow {
  const { x, y, width, height, maximized, fullscreen, active } = place;
  const isPlain = !maximized && !fullscreen;
  return {
    ...window,
    // A window that takes the keyboard would take it from the editor.
    focus: window.focus && active,
    ...(isSame && isPlain && { width, height }),
    ...(isSame && { maximized, fullscreen }),
    ...((isSame || window.x === null) && x !== null && y !== null && { x, y, center: false }),
  };
}

/** Where a successor's window starts; null when the start page is the only sensible place. */
export function successorAddress(
  before: RuntimeConfig,
  after: RuntimeConfig,
  place: PreviewPlace | null,
): string | null {
  const address = place?.address ?? null;
  const isSameStart = before.id === after.id && JSON.stringify(before.start) === JSON.stringify(after.start);
  return isSameStart && address !== null && /^https?:/.test(address) ? address : null;
}
