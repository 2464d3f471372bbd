import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";

export function SettingsPage(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={t("nav.settings")}>
      <h1>{t("nav.settings")}</h1>
    </Page>
  );
}
