import {
  familyName,
  familyOf,
  PHASES,
  type Artifact,
  type BuildState,
  type Lane,
  type LaneStep,
} from "@pakeplus/core";
import { useTranslation } from "react-i18next";
import { expectedEnd } from "../../../models/build/lane-bars.ts";
import { formatExpected, formatMeasured } from "../../../models/build/lane-time.ts";
import { currentStep } from "../../../models/build/lane-trail.ts";
import type { IconName } from "../../../parts/icon/icon.tsx";
import type { Tone } from "../../../parts/status/status.tsx";
import { useFormat } from "../../../parts/use-format.ts";

export interface LaneWords {
  name: string;
  tone: Tone;
  icon?: IconName;
  state: string;
  /** Below the state; empty when there is nothing to add. */
  fact: string;
  /** One sentence for people who do not see the lane. */
  sentence: string;
}

/** What a lane says in words. */
export function useLaneWords() {
  const { t, i18n } = useTranslation("build");
  const format = useFormat();
  const { language } = i18n;

  function stepName({ name, format: made }: LaneStep): string {
    const phase = PHASES.find((known) => known === name);
    if (phase === undefined) return name;
    const step = t(`phase.${phase}`);
    return made === null ? step : t("phase.of", { step, format: made });
  }

  const laneName = ({ target, label }: Lane): string =>
    target === null ? (label ?? t("lanes.preparing")) : familyName(familyOf(target));

  function laneWords(
    lane: Lane,
    build: BuildState,
    { now, files }: { now: number; files: readonly Artifact[] },
  ): LaneWords {
    const name = laneName(lane);
    const took = lane.startedAt === null ? null : (lane.endedAt ?? now) - lane.startedAt;
    const time = took === null ? "" : formatMeasured(language, took);
    const step = currentStep(lane);
    const shownStep = step === null ? null : stepName(step);
    const nowMs = now - build.startedAt;
    const expected = expectedEnd(lane, build, nowMs);
    const toGo =
      expected === null ? "" : t("lanes.toGo", { time: formatExpected(language, expected - nowMs) });
    const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
    switch (lane.state) {
      case "done": {
        const isLinux = lane.target === "linux" && files.length > 0;
        const bytes = format.bytes(size);
        return {
          name,
          tone: "ok",
          state: t("lanes.doneIn", { time }),
          fact: isLinux ? t("lanes.opensNormally", { size: bytes }) : files.length === 0 ? "" : bytes,
          sentence: t("say.done", { lane: name, time }),
        };
      }
      case "failed":
        return {
          name,
          tone: "bad",
          state: shownStep === null ? t("lanes.failed") : t("lanes.failedAt", { step: shownStep }),
          fact: time === "" ? "" : t("lanes.after", { time }),
          sentence:
            shownStep === null || time === ""
              ? t("say.failed", { lane: name })
              : t("say.failedAt", { lane: name, step: shownStep, time }),
        };
      case "running":
        return {
          name,
          tone: "run",
          state: shownStep ?? t("lanes.working"),
          fact: build.problem === null ? toGo : t("lanes.lastSeen", { time: format.time(build.seenAt) }),
          sentence:
            shownStep === null
              ? t("say.working", { lane: name })
              : t("say.running", { lane: name, step: shownStep }),
        };
      case "waiting":
        return {
          name,
          tone: "idle",
          icon: "clock",
          state: t(build.engine === "github" ? "lanes.waitingForGithub" : "lanes.waiting"),
          fact: toGo,
          sentence: t("say.waiting", { lane: name }),
        };
      case "cancelled":
        break;
    }
    return {
      name,
      tone: "idle",
      state: t("lanes.cancelled"),
      fact: time === "" ? "" : t("lanes.after", { time }),
      sentence: t("say.cancelled", { lane: name }),
    };
  }

  return {
    laneWords,
    laneName,
    stepName,
    measured: (ms: number) => formatMeasured(language, ms),
    list: format.list,
  };
}
