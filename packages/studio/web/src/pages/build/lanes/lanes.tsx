import type { BuildState } from "@pakeplus/core";
import { useState, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { elapsedOf, filesOf, openLane, orderedLanes } from "../../../models/build/shown-build.ts";
import { useNow } from "../use-now.ts";
import type { Repairs } from "../use-repairs.ts";
import { Announcer } from "./announcer.tsx";
import { LaneRow } from "./lane-row.tsx";
import { Legend } from "./legend.tsx";
import css from "./lanes.module.css";
import { Ruler } from "./ruler.tsx";
import { useScale } from "./use-scale.ts";

/** Arrows go from lane to lane. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-lane-toggle]")];
  const own = event.target.closest("article")?.querySelector<HTMLElement>("[data-lane-toggle]");
  const next = rows[rows.findIndex((row) => row === own) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** One row per target on one shared clock; length is time. */
export function Lanes({
  build,
  repairs,
  onLog,
}: {
  build: BuildState;
  repairs: Repairs;
  onLog: () => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const isRunning = build.state === "running";
  const elapsedMs = elapsedOf(build, useNow(isRunning));
  const now = build.startedAt + elapsedMs;
  const scale = useScale(build, elapsedMs);
  const [chosen, setChosen] = useState<string | null>();
  const open = openLane(build, chosen);
  const style = {
    "--span": scale.spanMs,
    "--now": Math.min(elapsedMs, scale.spanMs),
    "--div": scale.divisions,
  } as CSSProperties;
  return (
    <section className={css.lanes} style={style} aria-label={t("lanes.label")} onKeyDown={moveFocus}>
      <Ruler scale={scale} elapsedMs={elapsedMs} isRunning={isRunning} />
      {orderedLanes(build).map((lane) => (
        <LaneRow
          key={lane.target ?? lane.id}
          lane={lane}
          build={build}
          files={filesOf(build, lane)}
          now={now}
          isOpen={open === lane.id}
          onToggle={(isOpen) => setChosen(isOpen ? lane.id : null)}
          repairs={repairs}
          onLog={onLog}
        />
      ))}
      <Legend />
      <Announcer build={build} />
    </section>
  );
}
