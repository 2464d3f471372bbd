import type { StudioLanguage } from "@pakeplus/core";
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { AREAS, type Texts } from "./areas.ts";

const LOADERS: Readonly<Record<StudioLanguage, () => Promise<{ texts: Texts }>>> = {
  en: () => import("./en/index.ts"),
  "zh-CN": () => import("./zh-CN/index.ts"),
  "zh-TW": () => import("./zh-TW/index.ts"),
  ja: () => import("./ja/index.ts"),
  ko: () => import("./ko/index.ts"),
};

/** Loads a language's texts once. */
export async function addLanguage(target: i18n, language: StudioLanguage): Promise<void> {
  if (target.hasResourceBundle(language, AREAS[0])) return;
  const { texts } = await LOADERS[language]();
  for (const area of AREAS) target.addResourceBundle(language, area, texts[area]);
}

/** Texts of one language; others are loaded when they are chosen. */
export async function createI18n(language: StudioLanguage): Promise<i18n> {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [...AREAS],
    defaultNS: "common",
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await addLanguage(instance, language);
  return instance;
}
