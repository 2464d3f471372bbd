import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";

export function CheckPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={app.name}>
      <h1>{t("tabs.check")}</h1>
    </Page>
  );
}
