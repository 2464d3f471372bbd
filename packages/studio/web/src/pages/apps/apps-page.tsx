import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";

export function AppsPage(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={t("nav.apps")}>
      <h1>{t("nav.apps")}</h1>
    </Page>
  );
}
