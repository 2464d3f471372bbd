import type { AppSummary, ImportReport } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Mono } from "../../parts/text/text.tsx";
import css from "./import-report.module.css";

const OUTCOMES = ["carried", "changed", "refused", "ignored"] as const;

/** What became of each setting of the old project. */
export function ImportReportDialog({ app, report }: { app: AppSummary; report: ImportReport }): ReactElement {
  const { t } = useTranslation("apps");
  const [, go] = useLocation();
  const outcomeText = (outcome: string) => {
    const known = OUTCOMES.find((name) => name === outcome);
    return known === undefined ? outcome : t(`imported.outcomes.${known}`);
  };
  const href = `/apps/${app.id}/edit`;
  return (
    <Dialog
      isOpen
      onClose={() => go(href)}
      title={t("imported.title", { name: app.name })}
      size={680}
      actions={
        <LinkButton href={href} variant="filled">
          {t("imported.action")}
        </LinkButton>
      }
    >
      <p>{t("imported.text")}</p>
      <ul className={css.list} tabIndex={0}>
        {report.entries.map(({ key, outcome, note }) => (
          <li key={key}>
            <Mono>{key}</Mono>
            <span className={css.outcome}>{outcomeText(outcome)}</span>
            <span className={css.note}>{note}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
