import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../layout/page.tsx";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";

/** An address that leads nowhere, or to an app that was taken off the list. */
export function MissingPage(): ReactElement {
  const { t } = useTranslation("common");
  return (
    <Page title={t("missing.title")}>
      <EmptyState
        isPage
        title={t("missing.title")}
        actions={
          <LinkButton href="/" variant="filled">
            {t("missing.action")}
          </LinkButton>
        }
      >
        {t("missing.text")}
      </EmptyState>
    </Page>
  );
}
