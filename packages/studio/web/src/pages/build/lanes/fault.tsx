import type { BuildState, Lane } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { shownError } from "../../../models/shown-error.ts";
import { LearnMore } from "../../../parts/error-note/learn-more.tsx";
import { Mono } from "../../../parts/text/text.tsx";
import { FaultLines } from "../log/fault-lines.tsx";
import { RepairButton } from "../repair-button.tsx";
import type { Repairs } from "../use-repairs.ts";
import css from "./fault.module.css";
import { useLaneWords } from "./use-lane-words.ts";

/** Cause and remedy beside the lines that decided. */
export function Fault({
  lane,
  build,
  repairs,
  onLog,
}: {
  lane: Lane;
  build: BuildState;
  repairs: Repairs;
  onLog: () => void;
}): ReactElement | null {
  const { t } = useTranslation("build");
  const { stepName } = useLaneWords();
  const { failure } = lane;
  if (failure === null) return null;
  const shown = shownError(failure.error);
  if (shown.kind !== "told") return null;
  const step = lane.steps.find(({ name }) => name === failure.step);
  return (
    <div className={css.fault}>
      <div>
        <h2>{shown.message}</h2>
        <p className={css.lead}>{[shown.reason, shown.hint].filter((part) => part !== null).join(" ")}</p>
        {shown.issues.map(({ path, message }) => (
          <p key={`${path}${message}`} className={css.lead}>
            {path === "" ? null : <Mono>{path} </Mono>}
            {message}
          </p>
        ))}
        {failure.step !== null && (
          <dl className={css.facts}>
            <dt>{t("fault.step")}</dt>
            <dd>{step === undefined ? failure.step : stepName(step)}</dd>
          </dl>
        )}
        <div className={css.actions}>
          <RepairButton build={build} code={failure.error.code} repairs={repairs} />
          <Button variant="subtle" onClick={onLog}>
            {t("fault.wholeLog")}
          </Button>
        </div>
        <p className={css.kept}>{build.state === "running" ? t("fault.otherLanes") : t("fault.kept")}</p>
        <p className={css.code}>
          <LearnMore code={shown.code} /> <Mono>{shown.code}</Mono>
        </p>
      </div>
      <FaultLines failure={failure} build={build} />
    </div>
  );
}
