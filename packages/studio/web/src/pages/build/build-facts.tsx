import type { BuildState } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { formatExpected, formatMeasured } from "../../models/build/lane-time.ts";
import { elapsedOf } from "../../models/build/shown-build.ts";
import { useFormat } from "../../parts/use-format.ts";
import css from "./build-facts.module.css";
import { useNow } from "./use-now.ts";

/** Where, since when, how long, what came of it. */
export function BuildFacts({ build }: { build: BuildState }): ReactElement {
  const { t, i18n } = useTranslation("build");
  const format = useFormat();
  const isRunning = build.state === "running";
  const elapsed = elapsedOf(build, useNow(isRunning));
  const expected = Math.max(0, ...build.lanes.map(({ expectedMs }) => expectedMs ?? 0));
  const bytes = build.artifacts.reduce((sum, artifact) => sum + artifact.bytes, 0);
  const isLocal = build.engine === "local";
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t("facts.builtBy")}</dt>
        <dd>
          {t(isLocal ? "plan.thisComputer" : "plan.github")} <small>{build.run?.repository}</small>
        </dd>
      </div>
      <div>
        <dt>{t("facts.started")}</dt>
        <dd>
          {format.time(build.startedAt)} <small>{format.day(build.startedAt)}</small>
        </dd>
      </div>
      <div>
        <dt>{t(isRunning ? "facts.elapsed" : "facts.took")}</dt>
        <dd>
          {formatMeasured(i18n.language, elapsed)}{" "}
          {isRunning && expected > 0 && (
            <small>{t("facts.ofAbout", { time: formatExpected(i18n.language, expected) })}</small>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("facts.files")}</dt>
        <dd>
          {build.artifacts.length === 0
            ? t(isRunning ? "facts.noFiles" : "plan.unsigned")
            : format.number(build.artifacts.length)}{" "}
          {bytes > 0 && <small>{format.bytes(bytes)}</small>}
        </dd>
      </div>
      {isRunning && (
        <div>
          <dt>{t("facts.ifClosed")}</dt>
          <dd>{t(isLocal ? "facts.goesOnHere" : "facts.goesOn")}</dd>
        </div>
      )}
    </dl>
  );
}
