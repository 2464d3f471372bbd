import type { TokenState } from "@pakeplus/core";
import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { RemoveTokenDialog } from "./remove-token-dialog.tsx";
import { RightsTable } from "./rights-table.tsx";
import css from "./token.module.css";

const DAY_MS = 86_400_000;
const KINDS = ["classic", "fine-grained", "oauth"] as const;

/** What GitHub says about the token; the word that people look for comes first. */
export function TokenReport({
  token,
  testedAt,
}: {
  token: TokenState;
  /** Milliseconds since 1970; null when it was tested before this page. */
  testedAt: number | null;
}): ReactElement {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { settings } = useStudioState();
  const [isRemoving, setRemoving] = useState(false);
  const { isValid, login, expiresAt } = token;
  const kind = KINDS.find((known) => known === token.kind) ?? "classic";
  const days = expiresAt === null ? null : Math.floor((expiresAt - Date.now()) / DAY_MS);
  return (
    <div className={css.report}>
      <div className={[css.valid, !isValid && css.no].filter(Boolean).join(" ")} role="status">
        <Icon name={isValid ? "ok" : "fail"} size={24} />
        <div>
          <h3>{isValid ? t("token.valid") : t("token.lacking")}</h3>
          <p className={css.small}>
            {t(`token.kinds.${kind}`, { login, host: settings.githubHost })}{" "}
            {isValid ? t("token.next") : t("token.lackingText")}
          </p>
          {!isValid && (
            <Button
              component="a"
              mt={10}
              href={token.fixPage}
              target="_blank"
              rel="noreferrer noopener"
              leftSection={<Icon name="external" />}
            >
              {t("token.fix")}
            </Button>
          )}
        </div>
      </div>
      <dl className={css.facts}>
        <div>
          <dt>{t("facts.expires")}</dt>
          <dd>
            {expiresAt === null ? t("facts.never") : format.date(expiresAt)}{" "}
            {days !== null && <small>{t("facts.days", { count: Math.max(0, days) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t("facts.repository")}</dt>
          <dd>{settings.repository ?? "PakePlus"}</dd>
        </div>
        <div>
          <dt>{t("facts.tested")}</dt>
          <dd>
            {testedAt === null ? t("facts.onOpening") : format.time(testedAt)}{" "}
            <small>{t("facts.readOnly")}</small>
          </dd>
        </div>
      </dl>
      <RightsTable token={token} />
      <div className={css.foot}>
        <Button variant="subtle" size="xs" data-danger onClick={() => setRemoving(true)}>
          {t("token.remove")}
        </Button>
      </div>
      {isRemoving && <RemoveTokenDialog onClose={() => setRemoving(false)} />}
    </div>
  );
}
