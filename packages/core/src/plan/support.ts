import type { Family } from "./family.ts";

const DESKTOP: readonly Family[] = ["linux", "windows", "macos"];
const MOBILE: readonly Family[] = ["android", "ios"];
const EVERYWHERE: readonly Family[] = [...DESKTOP, ...MOBILE];

/** Where an option has a meaning, and where this version of PakePlus does what it says. */
export interface Support {
  meant: readonly Family[];
  honoured: readonly Family[];
}

const on = (meant: readonly Family[], honoured: readonly Family[]): Support => ({ meant, honoured });
const LINUX = on(EVERYWHERE, ["linux"]);
const LINUX_DESKTOP = on(DESKTOP, ["linux"]);
const NOT_YET = on(EVERYWHERE, []);
/** Read by another command; `build` has nothing to do with it. */
const OTHER_COMMAND = on([], []);
const NOT_YET_MOBILE = on(MOBILE, []);

/**
 * The one table of what works where today. The longest entry that is a path or its beginning counts; every option has
 * one (tested). A plan warns about each entry that is set, meant for a target, and not honoured there.
 */
export const SUPPORT: Readonly<Record<string, Support>> = {
  $schema: LINUX,
  id: LINUX,
  name: LINUX,
  slug: LINUX,
  version: LINUX,
  description: LINUX,
  author: LINUX,
  "author.url": NOT_YET,
  homepage: LINUX,
  license: LINUX,
  category: LINUX,
  source: LINUX,
  icon: LINUX,
  "icon.shape": NOT_YET,
  "icon.background": NOT_YET,
  "icon.padding": NOT_YET,
  "window.width": LINUX_DESKTOP,
  "window.height": LINUX_DESKTOP,
  "window.minWidth": LINUX_DESKTOP,
  "window.minHeight": LINUX_DESKTOP,
  "window.maxWidth": LINUX_DESKTOP,
  "window.maxHeight": LINUX_DESKTOP,
  "window.x": LINUX_DESKTOP,
  "window.y": LINUX_DESKTOP,
  "window.center": LINUX_DESKTOP,
  "window.resizable": LINUX_DESKTOP,
  "window.fullscreen": LINUX,
  "window.maximized": LINUX_DESKTOP,
  "window.alwaysOnTop": LINUX_DESKTOP,
  "window.title": LINUX_DESKTOP,
  "window.theme": LINUX,
  "window.backgroundColor": LINUX,
  "window.decorations": LINUX_DESKTOP,
  "window.zoom": LINUX,
  "window.rememberState": LINUX_DESKTOP,
  "window.singleInstance": LINUX_DESKTOP,
  "window.minimizable": LINUX_DESKTOP,
  "window.maximizable": LINUX_DESKTOP,
  "window.closable": LINUX_DESKTOP,
  "window.startHidden": LINUX_DESKTOP,
  "window.focus": LINUX_DESKTOP,
  "window.alwaysOnBottom": LINUX_DESKTOP,
  "window.visibleOnAllWorkspaces": LINUX_DESKTOP,
  "window.skipTaskbar": LINUX_DESKTOP,
  "window.titleBar": LINUX_DESKTOP,
  "window.transparent": LINUX_DESKTOP,
  "window.shadow": on(["windows", "macos"], []),
  "window.zoomHotkeys": LINUX_DESKTOP,
  "window.shortcuts": LINUX_DESKTOP,
  "window.dragDrop": LINUX_DESKTOP,
  "window.contextMenu": LINUX,
  "window.contentProtected": on(["windows", "macos", "android"], []),
  "window.incognito": LINUX,
  "window.backgroundThrottling": LINUX,
  "window.tray": LINUX_DESKTOP,
  "window.hideOnClose": LINUX_DESKTOP,
  navigation: LINUX,
  signIn: LINUX,
  "signIn.mode": LINUX,
  inject: LINUX,
  block: LINUX,
  permissions: LINUX,
  "permissions.photos": NOT_YET_MOBILE,
  "permissions.bluetooth": NOT_YET,
  "permissions.motion": NOT_YET_MOBILE,
  "permissions.backgroundAudio": NOT_YET_MOBILE,
  capabilities: LINUX,
  network: LINUX,
  "network.cors": NOT_YET,
  links: LINUX,
  autostart: LINUX_DESKTOP,
  update: NOT_YET,
  publish: OTHER_COMMAND,
  platforms: LINUX,
  "platforms.windows": on(["windows"], []),
  "platforms.macos": on(["macos"], []),
  "platforms.android": on(["android"], []),
  "platforms.ios": on(["ios"], []),
  targets: LINUX,
  "signing.windows": on(["windows"], []),
  "signing.macos": on(["macos"], []),
  "signing.android": on(["android"], []),
  "signing.ios": on(["ios"], []),
  "signing.linux": on(["linux"], []),
  debug: LINUX,
};

/** Bridge powers that a shell offers today; the others can be declared and are reported. */
export const HONOURED_CAPABILITIES: Readonly<Record<Family, readonly string[]>> = {
  linux: ["app", "window", "notify", "download", "open", "store", "files", "clipboard", "badge", "run"],
  windows: [],
  macos: [],
  android: [],
  ios: [],
};

export interface FoundSupport extends Support {
  /** The entry of the table: the path itself or what it is part of. */
  entry: string;
}

/** @param path Dotted path of a key; list indices do not count. */
export function supportOf(path: string): FoundSupport | null {
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length -= 1) {
    const entry = keys.slice(0, length).join(".");
    const support = Object.hasOwn(SUPPORT, entry) ? SUPPORT[entry] : undefined;
    if (support !== undefined) return { entry, ...support };
  }
  return null;
}
