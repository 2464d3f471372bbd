import type { StudioSettings } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import css from "./theme-choice.module.css";

type Theme = StudioSettings["theme"];
const THEMES = ["light", "dark", "system"] as const satisfies readonly Theme[];

function Picture({ look }: { look: "light" | "dark" }): ReactElement {
  return (
    <span className={`${css.mini} ${css[look]}`}>
      <i style={{ width: "70%" }} />
      <i />
      <i style={{ width: "86%" }} />
      <i className={css.accent} />
    </span>
  );
}

/** Three pictures of what is chosen. */
export function ThemeChoice({
  value,
  onChange,
}: {
  value: Theme;
  onChange: (theme: Theme) => void;
}): ReactElement {
  const { t } = useTranslation("settings");
  return (
    <fieldset className={css.set}>
      <legend className={css.legend}>{t("look.theme")}</legend>
      <div className={css.themes}>
        {THEMES.map((theme) => (
          <label key={theme} className={css.theme}>
            <span className={[css.picture, theme === "system" && css.both].filter(Boolean).join(" ")}>
              {theme !== "dark" && <Picture look="light" />}
              {theme !== "light" && <Picture look="dark" />}
            </span>
            <span className={css.label}>
              <input
                type="radio"
                name="theme"
                className={css.radio}
                checked={value === theme}
                onChange={() => onChange(theme)}
              />
              {t(`look.themes.${theme}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
