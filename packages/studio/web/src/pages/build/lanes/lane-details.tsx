import type { Artifact, BuildState, Lane, StepState } from "@pakeplus/core";
import { ActionIcon, Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { stepDuration } from "../../../models/build/lane-trail.ts";
import { CopyButton } from "../../../parts/button/copy-button.tsx";
import { Icon, type IconName } from "../../../parts/icon/icon.tsx";
import { useFormat } from "../../../parts/use-format.ts";
import css from "./lane-details.module.css";
import { useDownload } from "./use-download.ts";
import { useLaneWords } from "./use-lane-words.ts";

const MARKS: Readonly<Record<StepState, IconName>> = {
  waiting: "idle",
  running: "run",
  done: "ok",
  failed: "fail",
  skipped: "minus",
  kept: "ok",
  cancelled: "idle",
};

/** Every step with its time, every file with its sum. */
export function LaneDetails({
  lane,
  build,
  files,
  now,
  onLog,
}: {
  lane: Lane;
  build: BuildState;
  files: readonly Artifact[];
  now: number;
  onLog: () => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const format = useFormat();
  const { stepName, measured } = useLaneWords();
  const { download } = useDownload(build);
  return (
    <div className={css.details}>
      <section>
        <h3>{t("lanes.stepsTitle")}</h3>
        {lane.steps.length === 0 && <p className={css.none}>{t("lanes.noSteps")}</p>}
        <ol className={css.steps}>
          {lane.steps.map((step) => {
            const duration = stepDuration(step, now);
            return (
              <li key={step.id} data-state={step.state}>
                <Icon name={MARKS[step.state]} isSpinning={step.state === "running"} />
                <span>{stepName(step)}</span>
                <span className={css.time}>
                  {step.state === "kept" ? t("lanes.kept") : duration === null ? null : measured(duration)}
                </span>
              </li>
            );
          })}
        </ol>
        {lane.failure === null && (
          <Button size="xs" leftSection={<Icon name="list" />} onClick={onLog}>
            {t("head.log")}
          </Button>
        )}
      </section>
      {files.length > 0 && (
        <section>
          <h3>{t("lanes.filesTitle")}</h3>
          <ul className={css.files}>
            {files.map((file) => (
              <li key={file.name}>
                <span className={css.file}>
                  <span className={css.fileName}>{file.name}</span>
                  <span className={css.fact}>
                    {format.bytes(file.bytes)} <span className={css.sum}>{file.sha256.slice(0, 12)}…</span>
                  </span>
                </span>
                <CopyButton text={file.sha256} label={t("lanes.copySum", { name: file.name })} />
                <ActionIcon
                  size="sm"
                  aria-label={t("lanes.downloadFile", { name: file.name })}
                  onClick={() => download([file])}
                >
                  <Icon name="download" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
