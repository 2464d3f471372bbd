/** Spreads questions that are asked again and again, so that they stay within what GitHub gives an account. */
export interface Pace {
  /** Learns from an answer how much of the hour's budget is left. */
  note(headers: Headers): void;
  /** Takes the next free moment. @returns How long to wait for it, at least `atLeast`; milliseconds. */
  next(atLeast: number): number;
}

/**
 * Half of the 900 points a minute that GitHub allows, where each moment may cost two questions (GitHub Docs, "Rate limits
 * for the REST API", read on 2026-11-22).
 */
const GAP_MS = 270;
/** The hour's budget is for all programs of the account; below this share of it they come first. */
const SCARCE_SHARE = 0.2;
const RESERVED_SHARE = 0.05;
const LONGEST_GAP_MS = 60_000;

interface Budget {
  limit: number;
  remaining: number;
  /** Milliseconds since 1970. */
  resetsAt: number;
}

/** @param now Milliseconds since 1970. */
export function createPace(now: () => number): Pace {
  let taken: readonly number[] = [];
  let budget: Budget | null = null;

  const gap = (): number => {
    if (budget === null || budget.resetsAt <= now()) return GAP_MS;
    const { limit, remaining, resetsAt } = budget;
    if (remaining > limit * SCARCE_SHARE) return GAP_MS;
    const usable = Math.max(remaining - limit * RESERVED_SHARE, 1);
    return Math.min(Math.max((resetsAt - now()) / usable, GAP_MS), LONGEST_GAP_MS);
  };

  return {
    note(headers) {
      budget = budgetOf(headers) ?? budget;
    },
    next(atLeast) {
      const wanted = gap();
      let at = now() + atLeast;
      for (const other of taken) if (Math.abs(other - at) < wanted) at = other + wanted;
      taken = [...taken.filter((other) => other > now() - wanted), at].toSorted((a, b) => a - b);
      return at - now();
    },
  };
}

function budgetOf(headers: Headers): Budget | null {
  const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((name) =>
    Number(headers.get(`x-ratelimit-${name}`) ?? Number.NaN),
  );
  if (limit === undefined || remaining === undefined || reset === undefined) return null;
  return [limit, remaining, reset].every(Number.isFinite) && limit > 0
    ? { limit, remaining, resetsAt: reset * 1000 }
    : null;
}
