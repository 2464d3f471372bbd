import type { AppSummary, BuildRequest, BuildState, PlanReport } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../../app/use-calls.ts";
import { formatExpected } from "../../../models/build/lane-time.ts";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Icon } from "../../../parts/icon/icon.tsx";
import { Ledger } from "./ledger.tsx";
import { NotesField } from "./notes-field.tsx";
import { useReceiptRows } from "./use-receipt-rows.ts";
import css from "./receipt.module.css";

/** Median of the slowest target; null when one of them was not measured. */
function expectedTime(plan: PlanReport | null): number | null {
  const times = (plan?.targets ?? []).map(({ expectedMs }) => expectedMs);
  const known = times.filter((time) => time !== null);
  return known.length === 0 || known.length < times.length ? null : Math.max(...known);
}

/** What it costs, what is written, and the one button that begins it. */
export function Receipt({
  app,
  request,
  plan,
  engine,
  isAsking,
  isBroken,
  isNothing,
  notes,
  onNotes,
  onStarted,
}: {
  app: AppSummary;
  request: BuildRequest | null;
  plan: PlanReport | null;
  engine: BuildRequest["engine"];
  isAsking: boolean;
  isBroken: boolean;
  isNothing: boolean;
  notes: string;
  onNotes: (notes: string) => void;
  onStarted: (build: BuildState) => void;
}): ReactElement {
  const { t, i18n } = useTranslation("build");
  const { mutate, isPending, error } = useAction("startBuild");
  const isCurrent = plan !== null && plan.engine === engine && !isBroken;
  const rows = useReceiptRows(isCurrent ? plan : null);
  const time = expectedTime(isCurrent ? plan : null);
  const start = () => {
    if (request === null) return;
    const body = { ...request, ...(engine === "github" && notes.trim() !== "" && { notes }) };
    mutate({ params: { app: app.id }, body }, { onSuccess: ({ build }) => onStarted(build) });
  };
  return (
    <aside className={css.receipt} aria-label={t("plan.before")}>
      <h2>{t("plan.before")}</h2>
      <dl className={css.rows} aria-busy={isAsking}>
        {rows.map(({ name, detail, value }) => (
          <div key={name}>
            <dt>
              {name}
              {detail === null ? null : <small>{detail}</small>}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!isCurrent && isAsking && (
        <p className={css.asking} role="status">
          <Icon name="run" isSpinning /> {t("plan.asking")}
        </p>
      )}
      <div className={css.go}>
        {engine === "github" && isCurrent && <NotesField value={notes} onChange={onNotes} />}
        <Button
          variant="filled"
          size="md"
          fullWidth
          loading={isPending}
          disabled={request === null || isBroken || (engine === "github" && !isCurrent)}
          onClick={start}
        >
          {t("plan.start")}
        </Button>
        <p className={css.hint}>
          {isNothing ? t("plan.chooseFirst") : null}
          {!isNothing && time !== null
            ? `${t("plan.takes", { time: formatExpected(i18n.language, time) })} `
            : null}
          {isNothing ? null : t(engine === "local" ? "plan.keepOpen" : "plan.mayClose")}
        </p>
        {error !== null && <ErrorNote error={error} />}
      </div>
      {isCurrent && <Ledger plan={plan} folder={app.file} />}
    </aside>
  );
}
