import type { ReactElement } from "react";
import { Trans, useTranslation } from "react-i18next";
import { EmptyState } from "../parts/empty-state/empty-state.tsx";
import { Mono } from "../parts/text/text.tsx";
import { Page } from "./page.tsx";

/** Someone opened the Studio's address without its key, or with one of another Studio. */
export function KeyMissing(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={t("key.title")}>
      <EmptyState isPage title={t("key.title")}>
        <Trans t={t} i18nKey="key.text" components={{ command: <Mono>{null}</Mono> }} />
      </EmptyState>
    </Page>
  );
}
