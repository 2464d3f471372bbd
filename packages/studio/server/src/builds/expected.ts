import type { BuildState, Target } from "@pakeplus/core";

const ENOUGH = 3;
const NEWEST = 15;

/** Median duration of the targets' lanes in milliseconds, of builds that went well; without one below three of them. */
export function expectedDurations(
  builds: readonly BuildState[],
  engine: BuildState["engine"],
): Partial<Record<Target, number>> {
  const found = new Map<Target, number[]>();
  for (const build of builds.toReversed()) {
    if (build.engine !== engine) continue;
    for (const { target, state, startedAt, endedAt } of build.lanes) {
      if (target === null || state !== "done" || startedAt === null || endedAt === null) continue;
      const durations = found.get(target) ?? [];
      if (durations.length < NEWEST) found.set(target, [...durations, endedAt - startedAt]);
    }
  }
  const medians = [...found].filter(([, durations]) => durations.length >= ENOUGH);
  return Object.fromEntries(medians.map(([target, durations]) => [target, median(durations)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
