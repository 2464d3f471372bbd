import type { BuildState } from "@pakeplus/core";

/** Builds that ran before and are over now; one that someone cancelled needs no news. */
export function endedBuilds(
  before: readonly BuildState[],
  now: readonly BuildState[],
): readonly BuildState[] {
  const running = new Set(before.filter(({ state }) => state === "running").map(({ id }) => id));
  return now.filter(({ id, state }) => running.has(id) && (state === "done" || state === "failed"));
}
