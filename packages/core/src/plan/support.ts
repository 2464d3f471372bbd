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
/** Read by the plan and by packagers, not by a shell. */
const PLANNED = on(EVERYWHERE, EVERYWHERE);
const LINUX = on(EVERYWHERE, ["linux"]);
const LINUX_DESKTOP = on(DESKTOP, ["linux"]);
const NOT_YET = on(EVERYWHERE, []);
const NOT_YET_DESKTOP = on(DESKTOP, []);
const NOT_YET_MOBILE = on(MOBILE, []);

/**
 * The one table of what works where today. The longest entry that is a path or its beginning counts; every option has
 * one (tested). A plan warns about each option that is set, meant for a target, and not honoured there.
 */
export const SUPPORT: Readonly<Record<string, Support>> = {
  $schema: PLANNED,
  id: PLANNED,
  name: PLANNED,
  slug: PLANNED,
  version: PLANNED,
  description: PLANNED,
  author: PLANNED,
  "author.url": NOT_YET,
  homepage: PLANNED,
  license: PLANNED,
  category: PLANNED,
  source: LINUX,
  icon: LINUX,
  "icon.shape": NOT_YET,
  "icon.background": NOT_YET,
  "icon.padding": NOT_YET,
  window: NOT_YET_DESKTOP,
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
  "window.fullscreen": on(EVERYWHERE, ["linux"]),
  "window.maximized": LINUX_DESKTOP,
  "window.alwaysOnTop": LINUX_DESKTOP,
  "window.title": LINUX_DESKTOP,
  "window.theme": LINUX,
  "window.backgroundColor": LINUX,
  "window.decorations": LINUX_DESKTOP,
  "window.zoom": LINUX,
  "window.rememberState": LINUX_DESKTOP,
  "window.singleInstance": LINUX_DESKTOP,
  "window.incognito": NOT_YET,
  "window.contextMenu": NOT_YET,
  navigation: LINUX,
  signIn: LINUX,
  "signIn.mode": NOT_YET,
  inject: LINUX,
  block: NOT_YET,
  permissions: LINUX,
  "permissions.photos": NOT_YET_MOBILE,
  "permissions.bluetooth": NOT_YET,
  "permissions.motion": NOT_YET_MOBILE,
  "permissions.backgroundAudio": NOT_YET_MOBILE,
  capabilities: LINUX,
  network: LINUX,
  "network.cors": NOT_YET,
  links: NOT_YET,
  update: NOT_YET,
  publish: NOT_YET,
  platforms: PLANNED,
  "platforms.windows.installFor": on(["windows"], []),
  "platforms.android.orientation": on(["android"], []),
  "platforms.android.safeArea": on(["android"], []),
  "platforms.android.keepScreenOn": on(["android"], []),
  "platforms.android.launchImage": on(["android"], []),
  "platforms.android.versionCode": on(["android"], []),
  "platforms.ios.orientation": on(["ios"], []),
  "platforms.ios.safeArea": on(["ios"], []),
  "platforms.ios.keepScreenOn": on(["ios"], []),
  "platforms.ios.launchImage": on(["ios"], []),
  "platforms.ios.buildNumber": on(["ios"], []),
  targets: PLANNED,
  signing: NOT_YET,
  debug: LINUX,
};

/** Bridge powers that a shell offers today; the others can be declared and are reported. */
export const HONOURED_CAPABILITIES: Readonly<Record<Family, readonly string[]>> = {
  linux: ["app", "window", "open", "store"],
  windows: [],
  macos: [],
  android: [],
  ios: [],
};

/** @param path Dotted path of a key; list indices do not count. */
export function supportOf(path: string): Support | null {
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length -= 1) {
    const support = SUPPORT[keys.slice(0, length).join(".")];
    if (support !== undefined) return support;
  }
  return null;
}
