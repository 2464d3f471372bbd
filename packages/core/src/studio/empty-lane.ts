import type { Target } from "../job.ts";
import type { Lane } from "./build-state.ts";

/** A target of which nothing is known yet. */
export function emptyLane(target: Target): Lane {
  return {
    id: target,
    target,
    label: null,
    state: "waiting",
    startedAt: null,
    endedAt: null,
    expectedMs: null,
    steps: [],
    failure: null,
  };
}
