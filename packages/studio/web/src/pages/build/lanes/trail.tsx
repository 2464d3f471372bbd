import type { Lane } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { trailOf } from "../../../models/build/lane-trail.ts";
import css from "./trail.module.css";
import { useLaneWords } from "./use-lane-words.ts";

const MARKS = { running: "current", failed: "failed" } as const;

/** Names the steps with their real durations. */
export function Trail({ lane, now }: { lane: Lane; now: number }): ReactElement {
  const { t } = useTranslation("build");
  const { stepName, measured, list } = useLaneWords();
  const { past, next } = trailOf(lane, now);
  const steps = list(next.map(stepName));
  return (
    <ol className={css.trail}>
      {past.map(({ step, durationMs }) => (
        <li
          key={step.id}
          className={step.state === "running" || step.state === "failed" ? css[MARKS[step.state]] : undefined}
        >
          {stepName(step)} <span>{durationMs === null ? t("lanes.kept") : measured(durationMs)}</span>
        </li>
      ))}
      {next.length > 0 && (
        <li className={css.rest}>
          {t(lane.state === "failed" ? "lanes.notReached" : "lanes.then", { steps })}
        </li>
      )}
    </ol>
  );
}
