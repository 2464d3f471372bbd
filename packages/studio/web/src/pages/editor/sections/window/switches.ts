/** Switches that are on without being written. */
export const ON_AT_FIRST = [
  "rememberState",
  "singleInstance",
  "center",
  "resizable",
  "minimizable",
  "maximizable",
  "closable",
  "focus",
  "decorations",
  "shadow",
  "zoomHotkeys",
  "shortcuts",
  "dragDrop",
  "contextMenu",
  "backgroundThrottling",
] as const;

export const OFF_AT_FIRST = [
  "tray",
  "hideOnClose",
  "fullscreen",
  "maximized",
  "startHidden",
  "alwaysOnTop",
  "alwaysOnBottom",
  "visibleOnAllWorkspaces",
  "skipTaskbar",
  "transparent",
  "contentProtected",
  "incognito",
] as const;

export type SwitchName = (typeof ON_AT_FIRST)[number] | (typeof OFF_AT_FIRST)[number];

/** What most people look for. */
export const MAIN = ["rememberState", "singleInstance", "resizable", "tray", "hideOnClose"] as const;
