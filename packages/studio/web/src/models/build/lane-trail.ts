import type { Lane, LaneStep } from "@pakeplus/core";

export interface TrailStep {
  step: LaneStep;
  /** null while it waits, and when it took no time of its own. */
  durationMs: number | null;
}

/** Steps that took less are no news unless they decided something. */
const WORTH_MS = 1000;
const MOST = 6;

/** Milliseconds of a step; of a running one until now. @param now Milliseconds since 1970. */
export function stepDuration(step: LaneStep, now: number): number | null {
  if (step.startedAt === null) return null;
  return Math.max(0, (step.endedAt ?? now) - step.startedAt);
}

/** Steps that came to be, the longest ones when there are many, in their order; then what is still to come. */
export function trailOf(
  { steps, state }: Lane,
  now: number,
): { past: readonly TrailStep[]; next: readonly LaneStep[] } {
  const all = steps.flatMap((step): TrailStep[] => {
    if (step.state === "waiting" || step.state === "skipped") return [];
    if (step.state === "done" && step.startedAt === step.endedAt) return [];
    return [{ step, durationMs: step.state === "kept" ? null : stepDuration(step, now) }];
  });
  const decides = ({ step }: TrailStep) => step.state === "running" || step.state === "failed";
  const isMany = all.length > MOST;
  const longest = new Set(all.toSorted((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0)).slice(0, MOST));
  const past = all.filter(
    (entry) => decides(entry) || (longest.has(entry) && (!isMany || (entry.durationMs ?? 0) >= WORTH_MS)),
  );
  return {
    past: past.length === 0 ? all.slice(0, MOST) : past,
    next: state === "running" || state === "failed" ? steps.filter((step) => step.state === "waiting") : [],
  };
}

/** The step that a lane is at, or failed at. */
export function currentStep({ steps }: Lane): LaneStep | null {
  return steps.findLast(({ state }) => state === "running" || state === "failed") ?? null;
}
