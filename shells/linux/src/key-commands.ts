import type { RuntimeConfig } from "@pakeplus/core";

export type KeyCommand =
  | "back"
  | "forward"
  | "reload"
  | "reloadAll"
  | "zoomIn"
  | "zoomOut"
  | "zoomReset"
  | "fullscreen"
  | "find"
  | "findNext"
  | "findPrevious"
  | "print"
  | "close"
  | "quit"
  | "devtools";

/** Names of GDK keys, letters in lower case, after the modifiers in the order Super, Ctrl, Alt, Shift. */
const KEYS: Readonly<Record<KeyCommand, readonly string[]>> = {
  back: ["Alt+Left", "XF86Back"],
  forward: ["Alt+Right", "XF86Forward"],
  reload: ["F5", "Ctrl+r", "XF86Reload"],
  reloadAll: ["Ctrl+F5", "Ctrl+Shift+r"],
  zoomIn: ["Ctrl+plus", "Ctrl+Shift+plus", "Ctrl+equal", "Ctrl+KP_Add"],
  zoomOut: ["Ctrl+minus", "Ctrl+KP_Subtract"],
  zoomReset: ["Ctrl+0", "Ctrl+KP_0"],
  fullscreen: ["F11"],
  find: ["Ctrl+f"],
  findNext: ["F3", "Ctrl+g"],
  findPrevious: ["Shift+F3", "Ctrl+Shift+g"],
  print: ["Ctrl+p"],
  close: ["Ctrl+w"],
  quit: ["Ctrl+q"],
  devtools: ["F12"],
};

const COMMANDS: ReadonlyMap<string, KeyCommand> = new Map(
  Object.entries(KEYS).flatMap(([command, names]) => names.map((name) => [name, command as KeyCommand])),
);

/** Scrolling takes these away from whoever comes after the page. */
const BEFORE_THE_PAGE: readonly KeyCommand[] = ["back", "forward"];

const ZOOM: readonly KeyCommand[] = ["zoomIn", "zoomOut", "zoomReset"];

export interface KeyPress {
  /** Name of GDK for the key as the layout and the modifiers make it. */
  name: string;
  superKey: boolean;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

function isOn(command: KeyCommand, { window, debug }: Pick<RuntimeConfig, "window" | "debug">): boolean {
  if (command === "devtools") {
    return debug;
  }
  if (ZOOM.includes(command) && !window.zoomHotkeys) {
    return false;
  }
  return window.shortcuts || command === "quit";
}

/**
 * What a key does in this app; null for a key that is the page's alone.
 * @param when The page gets nearly every key first and may keep it.
 */
export function keyCommand(
  { name, superKey, ctrl, alt, shift }: KeyPress,
  config: Pick<RuntimeConfig, "window" | "debug">,
  when: "before the page" | "after the page",
): KeyCommand | null {
  const held = [superKey && "Super", ctrl && "Ctrl", alt && "Alt", shift && "Shift"];
  // With Caps Lock or Shift a letter has another name.
  const key = name.length === 1 ? name.toLowerCase() : name;
  const command = COMMANDS.get([...held.filter((modifier) => modifier !== false), key].join("+"));
  if (command === undefined || !isOn(command, config)) {
    return null;
  }
  return BEFORE_THE_PAGE.includes(command) === (when === "before the page") ? command : null;
}
