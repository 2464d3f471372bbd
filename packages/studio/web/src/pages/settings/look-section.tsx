import { STUDIO_LANGUAGES } from "@pakeplus/core";
import { NativeSelect, Switch } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../../app/use-settings.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Note } from "../../parts/note/note.tsx";
import { LANGUAGE_NAMES, languageOf } from "../../texts/languages.ts";
import { Section } from "./section.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import css from "./fields.module.css";

/** Language, theme, and whether the end of a build is told. */
export function LookSection(): ReactElement {
  const { t } = useTranslation("settings");
  const { settings, save, error } = useSettings();
  const [isDenied, setDenied] = useState(false);
  const system = LANGUAGE_NAMES[languageOf("system", navigator.languages)];
  const tell = async (isWanted: boolean) => {
    setDenied(false);
    const isAllowed = !isWanted || (await Notification.requestPermission()) === "granted";
    if (isAllowed) save({ notifications: isWanted });
    else setDenied(true);
  };
  return (
    <Section id="look" title={t("look.title")}>
      <div className={css.fields}>
        <NativeSelect
          label={t("look.language")}
          data={[
            { value: "system", label: t("look.systemLanguage", { language: system }) },
            ...STUDIO_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          ]}
          value={settings.language}
          onChange={({ currentTarget }) =>
            save({ language: STUDIO_LANGUAGES.find((known) => known === currentTarget.value) ?? "system" })
          }
        />
      </div>
      <ThemeChoice value={settings.theme} onChange={(theme) => save({ theme })} />
      <div className={css.option}>
        <div>
          <p className={css.title} id="notify">
            {t("look.notify")}
          </p>
          <p className={css.text}>{t("look.notifyHint")}</p>
        </div>
        <Switch
          aria-labelledby="notify"
          checked={settings.notifications}
          onChange={({ currentTarget }) => void tell(currentTarget.checked)}
        />
      </div>
      {isDenied && (
        <Note tone="warn" role="alert">
          {t("look.notifyDenied")}
        </Note>
      )}
      {error !== null && <ErrorNote error={error} />}
    </Section>
  );
}
