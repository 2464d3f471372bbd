import type { AppSummary, ImportOutcome, ImportReport } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { Status } from "../../parts/status/status.tsx";
import { Mono } from "../../parts/text/text.tsx";
import css from "./import-report.module.css";

/** What needs eyes comes first. */
const OUTCOMES = ["refused", "changed", "carried", "ignored"] as const satisfies readonly ImportOutcome[];
const TONES = { refused: "warn", changed: "plain", carried: "ok", ignored: "idle" } as const;

/** What became of each setting of the old project. */
export function ImportReportDialog({ app, report }: { app: AppSummary; report: ImportReport }): ReactElement {
  const { t } = useTranslation("apps");
  const [, go] = useLocation();
  const { entries } = report;
  const of = (wanted: ImportOutcome) => entries.filter(({ outcome }) => outcome === wanted);
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, of(outcome).length]));
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
      <p>
        {t("imported.text")} {t("imported.counts", counts)}
      </p>
      <ul className={css.list} tabIndex={0}>
        {OUTCOMES.flatMap(of).map(({ from, outcome, to, why }, index) => (
          <li key={`${index}${from}`}>
            <span>
              <Mono>{from}</Mono>
              {to !== null && <span className={css.became}> {t("imported.became", { name: to })}</span>}
            </span>
            <Status tone={TONES[outcome]}>{t(`imported.outcomes.${outcome}`)}</Status>
            {why !== "" && <span className={css.note}>{why}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
