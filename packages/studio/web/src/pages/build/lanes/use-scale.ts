import type { BuildState } from "@pakeplus/core";
import { useState } from "react";
import { expectedEnd } from "../../../models/build/lane-bars.ts";
import { nextScale, type Scale } from "../../../models/build/lane-clock.ts";

/** The scale that all lanes of a build share; it rests between two changes. */
export function useScale(build: BuildState, elapsedMs: number): Scale {
  const expected = build.lanes.map((lane) => expectedEnd(lane, build, elapsedMs) ?? 0);
  const needs = {
    elapsedMs,
    expectedMs: Math.max(0, ...expected),
    isRunning: build.state === "running",
  };
  const [scale, setScale] = useState(() => nextScale(null, needs));
  const next = nextScale(scale, needs);
  if (next.spanMs !== scale.spanMs || next.stepMs !== scale.stepMs) {
    setScale(next);
    return next;
  }
  return scale;
}
