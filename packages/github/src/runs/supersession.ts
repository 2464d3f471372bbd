import type { Run } from "./run.ts";

/** A newer run of the same app took the place of one that waited. GitHub itself only says `cancelled`. */
export const SUPERSEDED = "superseded";

/**
 * Names the conclusion of a run that a newer one replaced: it ended when that one was there already. What a person
 * cancelled before stays cancelled.
 * @param others Runs of the same repository.
 */
export function named(run: Run, others: readonly Run[]): Run {
  if (run.conclusion !== "cancelled" || run.app === null) return run;
  const isReplaced = others.some(
    ({ app, id, createdAt }) => app === run.app && id > run.id && createdAt <= run.updatedAt,
  );
  return isReplaced ? { ...run, conclusion: SUPERSEDED } : run;
}
