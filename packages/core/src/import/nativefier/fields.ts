import { parseJsonText } from "../../definition/json-text.ts";
import {
  applyFields,
  color,
  flag,
  inverse,
  leave,
  pixels,
  place,
  refuseValue,
  silent,
  text,
  type Field,
} from "../field.ts";
import { setVersion } from "../identity.ts";
import { setProxy, setUserAgent } from "../network.ts";
import { asNumber, isSettings } from "../values.ts";

const AT_BUILD = "It said how the old tool built; see pakeplus build --help.";
const ENGINE = "The app uses the system's engine, which has its own settings for that.";
const CERTIFICATE =
  "An app that accepts every certificate or mixes in unencrypted content can be read on the way; name single hosts in network.cleartext.";
const FLASH = "Flash no longer exists.";
const SECRET =
  "A password in an app can be read by everybody who has the app; the app asks for it when a site wants it.";

const tray: Field = (value, from, draft) => {
  if (value !== true && value !== "true" && value !== "start-in-tray") return;
  draft.set({ from, to: "window.tray", value: true });
  draft.set({ from, to: "window.hideOnClose", value: true });
  if (value === "start-in-tray") draft.set({ from, to: "window.startHidden", value: true });
};

const titleBarStyle: Field = text((value, from, draft) => {
  if (value === "default") return;
  draft.set({
    from,
    to: "platforms.macos.window.titleBar",
    value: "overlay",
    outcome: "changed",
    why: "Only macOS had it: the buttons lie over the page.",
  });
});

const zoom: Field = (value, from, draft) => {
  const factor = asNumber(value);
  if (factor === null) refuseValue(value, from, draft);
  else if (factor !== 1) draft.set({ from, to: "window.zoom", value: factor });
};

/** Options of Electron's BrowserWindow that have a counterpart. */
const ELECTRON_WINDOW: Readonly<Record<string, Field>> = {
  resizable: flag("window.resizable", true),
  minimizable: flag("window.minimizable", true),
  maximizable: flag("window.maximizable", true),
  closable: flag("window.closable", true),
  alwaysOnTop: flag("window.alwaysOnTop", false),
  fullscreen: flag("window.fullscreen", false),
  skipTaskbar: flag("window.skipTaskbar", false),
  frame: flag("window.decorations", true),
  transparent: flag("window.transparent", false),
  backgroundColor: color("window.backgroundColor"),
  width: pixels("window.width"),
  height: pixels("window.height"),
  minWidth: pixels("window.minWidth"),
  minHeight: pixels("window.minHeight"),
  maxWidth: pixels("window.maxWidth"),
  maxHeight: pixels("window.maxHeight"),
  x: place("window.x"),
  y: place("window.y"),
  webPreferences: leave("refused", ENGINE),
};

const browserWindow: Field = (value, from, draft) => {
  const parsed = typeof value === "string" ? parseJsonText(value) : null;
  const options = parsed?.ok === true ? parsed.json.value : value;
  if (!isSettings(options)) refuseValue(value, from, draft);
  else applyFields(options, { fields: ELECTRON_WINDOW, draft, nameOf: (key) => `${from} ${key}` });
};

/** nativefier's settings in camel case, as its command line and the `nativefier.json` of a built app have them. */
export const NATIVEFIER_FIELDS: Readonly<Record<string, Field>> = {
  targetUrl: silent,
  name: silent,
  icon: silent,
  inject: silent,
  internalUrls: silent,
  blockExternalUrls: silent,
  appVersion: text((value, from, draft) => setVersion(draft, from, value)),
  width: pixels("window.width"),
  height: pixels("window.height"),
  minWidth: pixels("window.minWidth"),
  minHeight: pixels("window.minHeight"),
  maxWidth: pixels("window.maxWidth"),
  maxHeight: pixels("window.maxHeight"),
  x: place("window.x"),
  y: place("window.y"),
  zoom,
  fullScreen: flag("window.fullscreen", false),
  maximize: flag("window.maximized", false),
  alwaysOnTop: flag("window.alwaysOnTop", false),
  hideWindowFrame: inverse("window.decorations", true),
  titleBarStyle,
  backgroundColor: color("window.backgroundColor"),
  browserwindowOptions: browserWindow,
  disableContextMenu: inverse("window.contextMenu", true),
  disableDevTools: silent,
  // Several windows of one app were nobody's wish but nativefier's default.
  singleInstance: silent,
  tray,
  trayMenu: leave("refused", "The tray has a fixed menu."),
  userAgent: text((value, from, draft) => setUserAgent(draft, from, value)),
  madeUpAgent: leave("ignored", "nativefier claims to be a Chrome by itself; the engine says what it is."),
  userAgentHonest: leave(
    "ignored",
    "The app says what its engine is unless network.userAgent says otherwise.",
  ),
  honest: leave("ignored", "The app says what its engine is unless network.userAgent says otherwise."),
  lang: leave("refused", "Pages get the language of the system."),
  proxyRules: text((value, from, draft) => setProxy(draft, from, value)),
  showMenuBar: leave("ignored", "There is no menu bar."),
  bookmarksMenu: leave("refused", "There is no menu bar for bookmarks."),
  globalShortcuts: leave("refused", "Shortcuts that work in other programs are not offered."),
  counter: leave(
    "refused",
    "A page sets the number on its icon by the web's own setAppBadge, not by its title.",
  ),
  bounce: leave("ignored", "It belonged to the counter."),
  fileDownloadOptions: leave("refused", "Downloads go to the person's downloads folder."),
  processEnvs: leave("refused", "An app does not change the variables of its environment."),
  crashReporter: leave("refused", "Apps report nothing to anybody."),
  basicAuthUsername: leave("refused", SECRET),
  basicAuthPassword: leave("refused", SECRET),
  widevine: leave(
    "refused",
    "Protected video needs Widevine, which the engines of Linux and macOS do not have.",
  ),
  ignoreCertificate: leave("refused", CERTIFICATE),
  insecure: leave("refused", CERTIFICATE),
  portable: leave("refused", "Data is kept in the person's own folder."),
  clearCache: leave("ignored", 'The engine manages its cache; "incognito": true keeps nothing at all.'),
  diskCacheSize: leave("ignored", "The engine manages its cache."),
  disableGpu: leave("ignored", "The app finds out by itself whether the graphics work."),
  ignoreGpuBlacklist: leave("ignored", ENGINE),
  enableEs3Apis: leave("ignored", ENGINE),
  flash: leave("refused", FLASH),
  flashPath: leave("refused", FLASH),
  flashPluginDir: leave("refused", FLASH),
  darwinDarkModeSupport: leave("ignored", "Light and dark follow the system."),
  fastQuit: leave("ignored", "Closing the last window ends the app."),
  accessibilityPrompt: silent,
  appCopyright: leave("ignored", 'Packages name the "author".'),
  buildVersion: leave("ignored", "There is one version."),
  win32metadata: leave("ignored", "It comes from name, version and author."),
  platform: leave("ignored", AT_BUILD),
  arch: leave("ignored", AT_BUILD),
  electronVersion: leave("ignored", AT_BUILD),
  conceal: leave("ignored", AT_BUILD),
  asar: silent,
  overwrite: silent,
  out: silent,
  upgrade: leave("ignored", AT_BUILD),
  upgradeFrom: silent,
  isUpgrade: silent,
  verbose: silent,
  version: silent,
  help: silent,
  buildDate: silent,
  nativefierVersion: silent,
  electronVersionUsed: silent,
  versionString: silent,
  oldBuildWarningText: silent,
  appBundleId: silent,
  helperBundleId: silent,
  appCategoryType: silent,
  executableName: silent,
  userAgentOverriden: silent,
  derefSymlinks: silent,
  download: silent,
  junk: silent,
  osxNotarize: silent,
  osxSign: silent,
  protocols: leave("refused", 'Schemes that open the app stand in "links.schemes".'),
  usageDescription: leave("ignored", 'Texts of questions stand in "permissions".'),
  disableOldBuildWarning: silent,
  disableOldBuildWarningYesiknowitisinsecure: silent,
  tmpdir: silent,
  dir: silent,
  prune: silent,
  quiet: silent,
  companyName: silent,
};
