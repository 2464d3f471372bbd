import { ActionIcon, useComputedColorScheme } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSettings } from "../app/use-settings.ts";
import { Icon } from "../parts/icon/icon.tsx";
import css from "./top-bar.module.css";

export function ThemeButton(): ReactElement {
  const { t } = useTranslation("common");
  const shown = useComputedColorScheme("light");
  const { save } = useSettings();
  return (
    <ActionIcon
      className={css.wide}
      aria-label={t("switchTheme")}
      title={t("switchTheme")}
      onClick={() => save({ theme: shown === "dark" ? "light" : "dark" })}
    >
      <Icon name="theme" />
    </ActionIcon>
  );
}
