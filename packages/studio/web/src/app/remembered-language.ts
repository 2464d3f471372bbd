import { STUDIO_LANGUAGES, type StudioLanguage } from "@pakeplus/core";

const NAME = "pakeplus-language";

/** The language of the last visit, so that the first words are right before the settings came. */
export function rememberedLanguage(): StudioLanguage | "system" {
  const kept = localStorage.getItem(NAME);
  return STUDIO_LANGUAGES.find((language) => language === kept) ?? "system";
}

export function rememberLanguage(language: StudioLanguage | "system"): void {
  localStorage.setItem(NAME, language);
}
