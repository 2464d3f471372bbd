import { flag, leave, silent, text, type Field } from "../field.ts";
import { LICENSE } from "../../definition/patterns.ts";

const DEAD = "It never did anything.";
const AT_BUILD = "It said how the old tool built; choose with --target when you build.";

/** Top-level keys that are taken over one by one. The others are read together or were the old tool's own notes. */
export const TOP_FIELDS: Readonly<Record<string, Field>> = {
  name: silent,
  showName: silent,
  url: silent,
  appid: silent,
  version: silent,
  desc: silent,
  icon: silent,
  iconPath: silent,
  iconRound: silent,
  isHtml: silent,
  htmlPath: silent,
  htmlFiles: silent,
  jsFile: silent,
  customJs: silent,
  filterCss: silent,
  state: silent,
  single: silent,
  width: silent,
  height: silent,
  more: silent,
  phone: silent,
  ios: silent,
  android: silent,
  desktop: silent,
  injectJq: leave("ignored", DEAD),
  tauriApi: silent,
  devbug: leave("ignored", 'It opened developer tools in the old preview; "debug": true does it in the app.'),
  preview: silent,
  platform: leave("ignored", AT_BUILD),
  prefix: silent,
  pcRepo: silent,
  iosRepo: silent,
  androidRepo: silent,
  win7Repo: silent,
  author: text((value, from, draft) => draft.set({ from, to: "author", value })),
  license: text((value, from, draft) => {
    if (LICENSE.test(value)) draft.set({ from, to: "license", value });
    else draft.note(from, "refused", "It is no SPDX expression such as MIT.");
  }),
  langs: leave("ignored", "Texts of the old shell; pages bring their own."),
  debug: flag("debug", false),
};

/** Keys of `desktop`. Names, paths and the address are copies of the top level. */
export const DESKTOP_FIELDS: Readonly<Record<string, Field>> = {
  name: silent,
  showName: silent,
  version: silent,
  id: silent,
  desc: silent,
  webUrl: silent,
  iconPath: silent,
  inputPath: silent,
  tempPath: silent,
  icnsPath: silent,
  pubBody: silent,
  isHtml: silent,
  single: flag("window.singleInstance", true),
  state: flag("window.rememberState", true),
  injectJq: leave("ignored", DEAD),
  tauriApi: leave(
    "refused",
    "Pages get no general access to the system; name what they need in capabilities, for exact origins.",
  ),
  buildMethod: silent,
  debug: flag("debug", false),
  pageTitle: (value, from, draft) => {
    if (value === false) draft.set({ from, to: "window.title", value: "name" });
  },
  author: text((value, from, draft) => draft.set({ from, to: "author", value })),
  startMethod: password(),
  startPwd: silent,
  autoStart: leave("refused", "Starting with the computer is not offered yet."),
  rightClick: flag("window.contextMenu", true),
};

export function password(): Field {
  return (value, from, draft) => {
    if (typeof value === "string" && value !== "" && value !== "none") {
      draft.note(
        from,
        "refused",
        "A password that the page itself checks protects nothing; let the site ask for it.",
      );
    }
  };
}
