const WINDOW_MS = 60_000;
const MAX_RELOADS = 3;

/**
 * Whether a page whose renderer crashed may be loaded again: at most three times a minute.
 * @param earlier Times of the reloads so far, in milliseconds.
 * @returns The reloads that still count, with this one when it is allowed.
 */
export function spendReload(
  earlier: readonly number[],
  now: number,
): { allowed: boolean; reloads: readonly number[] } {
  const recent = earlier.filter((time) => now - time < WINDOW_MS);
  return recent.length < MAX_RELOADS
    ? { allowed: true, reloads: [...recent, now] }
    : { allowed: false, reloads: recent };
}
