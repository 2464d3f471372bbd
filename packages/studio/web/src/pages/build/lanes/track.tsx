import type { BuildState, Lane } from "@pakeplus/core";
import type { CSSProperties, ReactElement } from "react";
import { barsOf, stampOf } from "../../../models/build/lane-bars.ts";
import { Icon } from "../../../parts/icon/icon.tsx";
import css from "./track.module.css";

/** Length is time: bars of the steps, the stamp that closes the lane. The words beside it say the same. */
export function Track({
  lane,
  build,
  elapsedMs,
}: {
  lane: Lane;
  build: BuildState;
  elapsedMs: number;
}): ReactElement {
  const stamp = stampOf(lane, build);
  return (
    <div className={css.track} data-over={build.state === "running" ? undefined : true} aria-hidden="true">
      {barsOf(lane, build, elapsedMs).map(({ kind, startMs, durationMs }, index) => (
        <i
          key={`${index} ${kind}`}
          className={`${css.bar} ${css[kind]}`}
          style={{ "--s": startMs, "--d": durationMs } as CSSProperties}
        />
      ))}
      {stamp !== null && (
        <span
          className={`${css.stamp} ${stamp.kind === "failed" ? css.bad : ""}`}
          style={{ "--s": stamp.atMs } as CSSProperties}
        >
          <Icon name={stamp.kind === "failed" ? "close" : "check"} size={12} />
        </span>
      )}
    </div>
  );
}
