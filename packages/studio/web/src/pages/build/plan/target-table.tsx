import { familyName, familyOf, FORMATS_OF_TARGET, type PlanReport, type Target } from "@pakeplus/core";
import { Checkbox } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { formatExpected } from "../../../models/build/lane-time.ts";
import { chosenFormats, isChosen, toggled, type PlanChoice } from "../../../models/build/plan-choice.ts";
import { PlatformGlyph } from "../../../parts/icon/icon.tsx";
import { Status, type Tone } from "../../../parts/status/status.tsx";
import { Hidden } from "../../../parts/text/text.tsx";
import css from "./target-table.module.css";

type Row = PlanReport["targets"][number];

const SHELL_TONES: Readonly<Record<Row["shell"], Tone>> = {
  "at-hand": "ok",
  "to-compile": "plain",
  "not-yet": "idle",
};

interface Choosing {
  choice: PlanChoice;
  onChange: (choice: PlanChoice) => void;
}

function Formats({ target, choice, onChange }: Choosing & { target: Target }): ReactElement {
  const { t } = useTranslation("build");
  const chosen = chosenFormats(choice, target);
  return (
    <div
      className={css.chips}
      role="group"
      aria-label={t("plan.formatsOf", { platform: familyName(familyOf(target)) })}
    >
      {FORMATS_OF_TARGET[target].map((format) => (
        <button
          key={format}
          type="button"
          className={css.chip}
          aria-pressed={chosen.includes(format)}
          onClick={() => onChange({ ...choice, withoutFormats: toggled(choice.withoutFormats, format) })}
        >
          {format}
        </button>
      ))}
    </div>
  );
}

function TargetRow({
  row,
  expectedMs,
  choice,
  onChange,
}: Choosing & { row: Row; expectedMs: number | null }): ReactElement {
  const { t, i18n } = useTranslation("build");
  const { target, unavailable, shell } = row;
  const platform = familyName(familyOf(target));
  const isThere = unavailable === null;
  return (
    <tr className={isThere ? undefined : css.off}>
      <td>
        <div className={css.name}>
          <Checkbox
            aria-label={t("plan.choose", { platform })}
            checked={isChosen(choice, row)}
            disabled={!isThere}
            onChange={() => onChange({ ...choice, without: toggled(choice.without, target) })}
          />
          <PlatformGlyph family={familyOf(target)} size={20} />
          <b>{platform}</b>
        </div>
      </td>
      {isThere ? (
        <>
          <td>
            <Formats target={target} choice={choice} onChange={onChange} />
          </td>
          <td>
            <Status tone={SHELL_TONES[shell]}>{t(`plan.shellState.${shell}`)}</Status>
          </td>
          <td>{familyOf(target) === "linux" && <Status tone="ok">{t("plan.opensNormally")}</Status>}</td>
          <td className={css.number}>
            {expectedMs === null
              ? t("plan.timeUnknown")
              : t("plan.about", { time: formatExpected(i18n.language, expectedMs) })}
          </td>
        </>
      ) : (
        <td colSpan={4}>
          <Status tone="idle">{t("plan.shellState.not-yet")}</Status>
          <Hidden>{t("plan.notYet", { platform })}</Hidden>
        </td>
      )}
    </tr>
  );
}

/** Targets and their files; what cannot be built stays in its place and says so. */
export function TargetTable({
  rows,
  expected,
  choice,
  onChange,
}: Choosing & { rows: readonly Row[]; expected: readonly Row[] }): ReactElement {
  const { t } = useTranslation("build");
  return (
    <div className={css.card}>
      <table className={css.table} aria-label={t("plan.targets")}>
        <thead>
          <tr>
            <th>{t("plan.target")}</th>
            <th>{t("plan.files")}</th>
            <th>{t("plan.shell")}</th>
            <th>{t("plan.recipient")}</th>
            <th className={css.number}>{t("plan.time")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TargetRow
              key={row.target}
              row={row}
              expectedMs={expected.find(({ target }) => target === row.target)?.expectedMs ?? null}
              choice={choice}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
