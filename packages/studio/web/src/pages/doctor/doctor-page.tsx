import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";

export function DoctorPage(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={t("nav.doctor")}>
      <h1>{t("nav.doctor")}</h1>
    </Page>
  );
}
