import type { Draft } from "../draft.ts";
import { askedFor, leave, silent, text, type Field } from "../field.ts";
import { setUserAgent } from "../network.ts";
import { pictureIn } from "../bytes.ts";
import { isSettings } from "../values.ts";
import { password } from "./fields.ts";

const DECIDES = "The page may ask, and the person decides.";
const PHONES = ["android", "ios"] as const;
const SYSTEM_PARTS = "Bars and menus around the page were never drawn; the page draws its own.";
const ORIENTATIONS: Readonly<Record<string, string>> = { horizontal: "landscape", vertical: "portrait" };

function onPhones(draft: Draft, from: string, key: string, value: unknown): void {
  for (const family of PHONES) draft.set({ from, to: `platforms.${family}.${key}`, value });
}

const drawn: Field = (value, from, draft) => {
  if (isSettings(value) && value["show"] === true) draft.note(from, "refused", SYSTEM_PARTS);
};

const webview: Field = (value, from, draft) => {
  const agent = isSettings(value) ? value["userAgent"] : null;
  if (typeof agent !== "string" || agent.trim() === "") return;
  for (const family of PHONES) {
    setUserAgent(draft, `${from}.userAgent`, agent.trim(), `platforms.${family}.network.userAgent`);
  }
};

const launchImage: Field = text((value, from, draft) => {
  const picture = pictureIn(value);
  if (picture === null) {
    draft.note(
      from,
      "refused",
      "The picture is not in the file; copy it here and name it as platforms.android.launchImage.",
    );
    return;
  }
  onPhones(draft, from, "launchImage", draft.file("launch", picture.ending, picture.bytes));
});

/** Keys of `phone`. */
export const PHONE_FIELDS: Readonly<Record<string, Field>> = {
  fullScreen: (value, from, draft) => {
    if (value === true) onPhones(draft, from, "safeArea", "edge-to-edge");
  },
  screenOn: (value, from, draft) => {
    if (value === true) onPhones(draft, from, "keepScreenOn", true);
  },
  direction: text((value, from, draft) => {
    const orientation = Object.hasOwn(ORIENTATIONS, value) ? ORIENTATIONS[value] : undefined;
    if (orientation !== undefined) onPhones(draft, from, "orientation", orientation);
  }),
  launchImage,
  camera: askedFor("camera", DECIDES),
  microphone: askedFor("microphone", DECIDES),
  position: askedFor("location", DECIDES),
  backgroundPlay: askedFor("backgroundAudio", DECIDES),
  webview,
  callPhone: leave("ignored", "Links to telephone numbers open the telephone without a setting."),
  download: silent,
  internet: silent,
  safeArea: silent,
  compress: silent,
  appSize: silent,
  videoFull: leave("ignored", "Videos can fill the screen without a setting."),
  author: silent,
  startMethod: password(),
  header: drawn,
  siderMenu: drawn,
  tabBar: drawn,
  startPwd: silent,
  pwdTitle: silent,
  pwdBtn: silent,
  pwdPlace: silent,
  pwdTip: silent,
  pwdError: silent,
  endPwd: silent,
  endPwdTitle: silent,
  endPwdTip: silent,
  endPwdError: silent,
  pwdStyle: silent,
  pwdTheme: silent,
};
