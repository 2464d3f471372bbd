import type { Run } from "./run.ts";

/** Fewer say nothing about the next one. */
const ENOUGH = 1;
const MOST = 15;

/**
 * How long a build of an app usually takes: the median of those that went well, of the app itself or else of all.
 * @param runs The newest first.
 * @returns Milliseconds; null when nothing is known.
 */
export function typicalTime(runs: readonly Run[], app: string | null): number | null {
  // One that was run again only in part took less.
  const done = runs.filter(({ conclusion, attempt }) => conclusion === "success" && attempt === 1);
  const own = done.filter((run) => run.app === app);
  const times = (own.length >= ENOUGH ? own : done)
    .slice(0, MOST)
    .map(({ startedAt, updatedAt }) => updatedAt - startedAt)
    .filter((time) => time > 0)
    .toSorted((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)] ?? null;
}
