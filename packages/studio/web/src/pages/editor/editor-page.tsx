import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";

export function EditorPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={app.name}>
      <h1>{t("tabs.edit")}</h1>
    </Page>
  );
}
