import { useMantineColorScheme } from "@mantine/core";
import { useEffect, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { addLanguage } from "../texts/create-i18n.ts";
import { languageOf } from "../texts/languages.ts";
import { rememberLanguage } from "./remembered-language.ts";
import { useStudioView } from "./use-studio.ts";

/** Language and theme as they are set, here or in another window. */
export function FollowSettings(): ReactElement | null {
  const { state } = useStudioView();
  const { setColorScheme } = useMantineColorScheme();
  const { i18n } = useTranslation();
  const theme = state?.settings.theme;
  const language = state?.settings.language;

  useEffect(() => {
    if (theme !== undefined) setColorScheme(theme === "system" ? "auto" : theme);
  }, [theme, setColorScheme]);

  useEffect(() => {
    if (language === undefined) return;
    const wanted = languageOf(language, navigator.languages);
    rememberLanguage(language);
    if (i18n.language === wanted) return;
    const change = async () => {
      await addLanguage(i18n, wanted);
      await i18n.changeLanguage(wanted);
      document.documentElement.lang = wanted;
    };
    void change();
  }, [language, i18n]);

  return null;
}
