import { STUDIO_LANGUAGES, type StudioLanguage } from "@pakeplus/core";

/** In its own words. */
export const LANGUAGE_NAMES: Readonly<Record<StudioLanguage, string>> = {
  en: "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
  ja: "日本語",
  ko: "한국어",
};

function closest(tag: string): StudioLanguage | null {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  if (language === "zh") {
    const isTraditional =
      rest.includes("hant") || (!rest.includes("hans") && /^(?:tw|hk|mo)$/u.test(rest.at(-1) ?? ""));
    return isTraditional ? "zh-TW" : "zh-CN";
  }
  return STUDIO_LANGUAGES.find((known) => known === language) ?? null;
}

/** @param wanted Languages of the system, the preferred one first. */
export function languageOf(setting: StudioLanguage | "system", wanted: readonly string[]): StudioLanguage {
  if (setting !== "system") return setting;
  for (const tag of wanted) {
    const found = closest(tag);
    if (found !== null) return found;
  }
  return "en";
}
