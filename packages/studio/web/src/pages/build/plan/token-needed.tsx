import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { LinkButton } from "../../../parts/button/link-button.tsx";
import { Note } from "../../../parts/note/note.tsx";

/** GitHub without a token: what is needed, and where it is given. */
export function TokenNeeded(): ReactElement {
  const { t } = useTranslation("build");
  return (
    <Note
      tone="warn"
      icon="key"
      role="status"
      actions={
        <LinkButton href="/settings" size="xs">
          {t("plan.toSettings")}
        </LinkButton>
      }
    >
      <b>{t("plan.needsToken")}</b> {t("plan.needsTokenText")}
    </Note>
  );
}
