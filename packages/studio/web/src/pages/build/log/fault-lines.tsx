import type { BuildState, Lane } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { CopyButton } from "../../../parts/button/copy-button.tsx";
import { decisiveLine, plainLog, readLog, type LogLine } from "../../../models/build/log-lines.ts";
import css from "./log-lines.module.css";
import { useLog } from "./use-log.ts";

const AROUND = 4;

/** The lines around the one that decided; the last ones when none does. */
function excerpt(lines: readonly LogLine[], decisive: number | null): readonly LogLine[] {
  if (decisive === null) return lines.slice(-2 * AROUND);
  const index = lines.findIndex(({ number }) => number === decisive);
  return lines.slice(Math.max(0, index - AROUND), index + AROUND);
}

/** Evidence beside the cause: what the failure brought with it, else the end of the log. */
export function FaultLines({
  failure,
  build,
}: {
  failure: NonNullable<Lane["failure"]>;
  build: BuildState;
}): ReactElement | null {
  return failure.lines.length > 0 ? (
    <Excerpt
      lines={readLog(failure.lines)}
      decisive={failure.decisive === null ? null : failure.decisive + 1}
      code={failure.error.code}
    />
  ) : (
    <LastLines build={build} code={failure.error.code} />
  );
}

function LastLines({ build, code }: { build: BuildState; code: string }): ReactElement | null {
  const { lines } = useLog(build);
  return lines.length === 0 ? null : <Excerpt lines={lines} decisive={decisiveLine(lines)} code={code} />;
}

function Excerpt({
  lines,
  decisive,
  code,
}: {
  lines: readonly LogLine[];
  decisive: number | null;
  code: string;
}): ReactElement {
  const { t } = useTranslation("build");
  const shown = excerpt(lines, decisive);
  const [from, to] = [shown[0]?.number ?? 0, shown.at(-1)?.number ?? 0];
  return (
    <div className={css.log}>
      <div className={css.head}>
        <span>{t("fault.lines", { from, to, total: lines.at(-1)?.number ?? 0 })}</span>
        <span className={css.code}>{code}</span>
        <CopyButton text={plainLog(shown)} label={t("fault.copy")} />
      </div>
      <div className={css.text} tabIndex={0} role="group" aria-label={t("fault.lastLines")}>
        {shown.map(({ number, text }) => (
          <div key={number} className={css.line} data-decisive={number === decisive || undefined}>
            <span className={css.number} aria-hidden="true">
              {number}
            </span>
            <span className={css.content}>{text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
