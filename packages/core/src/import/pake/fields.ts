import {
  appNameAsTitle,
  askedFor,
  flag,
  leave,
  pixels,
  refuseValue,
  silent,
  text,
  type Field,
} from "../field.ts";
import { setVersion } from "../identity.ts";
import { setInternalHosts, setInternalRegex } from "../internal-links.ts";
import { setProxy, setUserAgent } from "../network.ts";
import { asNumber } from "../values.ts";

const EVERYWHERE = "On every system, not only on macOS; the person decides.";
const AT_BUILD = "It said how the old tool built; see pakeplus build --help.";
const SERVER = "An app that starts a server by a command line is refused.";

const zoom: Field = (value, from, draft) => {
  const percent = asNumber(value);
  if (percent === null) refuseValue(value, from, draft);
  else if (percent !== 100) {
    draft.set({ from, to: "window.zoom", value: percent / 100, outcome: "changed", why: "1 is 100 %." });
  }
};

const decorations: Field = (value, from, draft) => {
  if (value !== true) return;
  for (const family of ["linux", "windows"] as const) {
    draft.set({ from, to: `platforms.${family}.window.decorations`, value: false });
  }
};

const multiInstance: Field = (value, from, draft) => {
  if (value === true) draft.set({ from, to: "window.singleInstance", value: false });
};

/** Keys of Pake's JSON configuration, which are those of its command line in camel case (Pake 3.15). */
export const PAKE_FIELDS: Readonly<Record<string, Field>> = {
  $schema: silent,
  url: silent,
  name: silent,
  identifier: silent,
  icon: silent,
  inject: silent,
  config: silent,
  json: silent,
  version: silent,
  help: silent,
  useLocalFile: silent,
  title: appNameAsTitle,
  appVersion: text((value, from, draft) => setVersion(draft, from, value)),
  width: pixels("window.width"),
  height: pixels("window.height"),
  minWidth: pixels("window.minWidth"),
  minHeight: pixels("window.minHeight"),
  zoom,
  fullscreen: flag("window.fullscreen", false),
  maximize: flag("window.maximized", false),
  alwaysOnTop: flag("window.alwaysOnTop", false),
  darkMode: (value, from, draft) => {
    if (value === true) draft.set({ from, to: "window.theme", value: "dark" });
  },
  hideTitleBar: (value, from, draft) => {
    if (value === true) draft.set({ from, to: "platforms.macos.window.titleBar", value: "overlay" });
  },
  hideWindowDecorations: decorations,
  trafficLightX: leave("ignored", "macOS places the window's buttons."),
  trafficLightY: leave("ignored", "macOS places the window's buttons."),
  dragRegionHeight: leave("ignored", "A page moves its window by pakeplus.window.startDrag."),
  hideOnClose: flag("window.hideOnClose", false),
  showSystemTray: flag("window.tray", false),
  systemTrayIcon: leave("refused", "The tray shows the app's icon."),
  startToTray: flag("window.startHidden", false),
  activationShortcut: leave("refused", "Shortcuts that work in other programs are not offered."),
  disabledWebShortcuts: (value, from, draft) => {
    if (value === true) draft.set({ from, to: "window.shortcuts", value: false });
  },
  enableFind: leave("ignored", "Find is always there."),
  enableDragDrop: leave("ignored", "Dropping files on the page always works."),
  multiInstance,
  multiWindow: leave(
    "refused",
    'The app has one main window; a link rule with "open": "window" opens further ones.',
  ),
  newWindow: leave("ignored", "Pages can open windows; link rules say where links go."),
  forceInternalNavigation: (value, from, draft) => {
    if (value === true) draft.set({ from, to: "navigation.preset", value: "browser" });
  },
  internalUrlRegex: text((value, from, draft) => setInternalRegex(draft, from, value)),
  safeDomain: text((value, from, draft) => setInternalHosts(draft, from, value.split(","))),
  userAgent: text((value, from, draft) => setUserAgent(draft, from, value)),
  proxyUrl: text((value, from, draft) => setProxy(draft, from, value)),
  ignoreCertificateErrors: leave(
    "refused",
    "An app that accepts every certificate can be read on the way; install the certificate in the system.",
  ),
  basicAuth: leave("ignored", "The app asks for name and password when a site wants them."),
  incognito: flag("window.incognito", false),
  wasm: leave("ignored", "WebAssembly always works."),
  camera: askedFor("camera", EVERYWHERE),
  microphone: askedFor("microphone", EVERYWHERE),
  debug: flag("debug", false),
  targets: leave("ignored", AT_BUILD),
  multiArch: leave("ignored", AT_BUILD),
  installerLanguage: leave("ignored", AT_BUILD),
  keepBinary: leave("ignored", AT_BUILD),
  bundle: silent,
  iterativeBuild: leave("ignored", AT_BUILD),
  install: leave("ignored", AT_BUILD),
  serverPort: leave("refused", SERVER),
  serverCommand: leave("refused", SERVER),
  serverTimeout: silent,
};
