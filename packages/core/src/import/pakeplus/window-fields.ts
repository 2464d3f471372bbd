import { appNameAsTitle, color, flag, leave, pixels, place, silent, text, type Field } from "../field.ts";
import { setProxy, setUserAgent } from "../network.ts";
import { asNumber } from "../values.ts";

/** A limit that the old tool wrote into every project is nobody's wish. */
const limit = (to: string, preset: number): Field => {
  const field = pixels(to);
  return (value, from, draft) => {
    if (asNumber(value) === preset) {
      draft.note(from, "ignored", "It is the old default and would keep the window small on large screens.");
    } else field(value, from, draft);
  };
};

const theme: Field = text((value, from, draft) => {
  draft.set({ from, to: "window.theme", value: value.toLowerCase() });
});

const titleBar: Field = text((value, from, draft) => {
  if (value.toLowerCase() === "visible") return;
  draft.set({
    from,
    to: "platforms.macos.window.titleBar",
    value: "overlay",
    outcome: "changed",
    why: "Only macOS had it: the buttons lie over the page.",
  });
});

const throttling: Field = (value, from, draft) => {
  if (value === "disabled" || value === false) {
    draft.set({ from, to: "window.backgroundThrottling", value: false });
  } else if (value === true) {
    draft.note(
      from,
      "ignored",
      "The old form wrote a value here that the app could not read; the default counts.",
    );
  }
};

const visible: Field = (value, from, draft) => {
  if (value === false) draft.set({ from, to: "window.startHidden", value: true });
};

/** Keys of `more.windows`: the window options of Tauri 2 that PakePlus hands on. */
export const WINDOW_FIELDS: Readonly<Record<string, Field>> = {
  label: silent,
  url: silent,
  create: silent,
  title: appNameAsTitle,
  userAgent: text((value, from, draft) => setUserAgent(draft, from, value)),
  width: pixels("window.width"),
  height: pixels("window.height"),
  minWidth: pixels("window.minWidth"),
  minHeight: pixels("window.minHeight"),
  maxWidth: limit("window.maxWidth", 1920),
  maxHeight: limit("window.maxHeight", 1080),
  x: place("window.x"),
  y: place("window.y"),
  center: silent,
  theme,
  resizable: flag("window.resizable", true),
  fullscreen: flag("window.fullscreen", false),
  maximized: flag("window.maximized", false),
  decorations: flag("window.decorations", true),
  transparent: flag("window.transparent", false),
  titleBarStyle: titleBar,
  hiddenTitle: leave("ignored", "It hid the title on macOS only; titleBar does that."),
  visible,
  focus: flag("window.focus", true),
  closable: flag("window.closable", true),
  minimizable: flag("window.minimizable", true),
  maximizable: flag("window.maximizable", true),
  alwaysOnTop: flag("window.alwaysOnTop", false),
  alwaysOnBottom: flag("window.alwaysOnBottom", false),
  visibleOnAllWorkspaces: flag("window.visibleOnAllWorkspaces", false),
  shadow: flag("window.shadow", true),
  skipTaskbar: flag("window.skipTaskbar", false),
  dragDropEnabled: flag("window.dragDrop", true),
  contentProtected: flag("window.contentProtected", false),
  incognito: flag("window.incognito", false),
  // Off in every old project, because the old tool's default was off; people want the keys.
  zoomHotkeysEnabled: silent,
  devtools: silent,
  proxyUrl: text((value, from, draft) => setProxy(draft, from, value)),
  backgroundColor: color("window.backgroundColor"),
  backgroundThrottling: throttling,
  tabbingIdentifier: leave("ignored", "Windows of the app are not grouped in tabs."),
  parent: leave("ignored", "The app has one main window."),
  browserExtensionsEnabled: leave("refused", "Extensions of a browser cannot be loaded."),
  useHttpsScheme: leave("ignored", "Bundled content has one address on every system."),
  acceptFirstMouse: leave("ignored", "The system decides."),
  javascriptDisabled: leave("refused", "Pages without scripts are not offered."),
  additionalBrowserArgs: leave(
    "refused",
    "Switches of one engine are not handed on; options of the definition are.",
  ),
  windowEffects: leave("refused", "Blurred window backgrounds are not offered."),
  windowClassname: leave("ignored", "The window's class comes from the id."),
  TauriApi: leave(
    "refused",
    "Pages get no general access to the system; name what they need in capabilities, for exact origins.",
  ),
};
