import type { Clock } from "./clock.ts";

export interface Budget {
  limit: number;
  used: number;
  remaining: number;
  /** Seconds since 1970. */
  reset: number;
}

export interface RateLimit {
  /** Null when the server has none, as an Enterprise Server at first. */
  limit: number | null;
  /** Counts one request of the account. @returns Whether it was within the limit. */
  take(account: string): boolean;
  /** Undoes one: an answer 304 costs nothing. */
  giveBack(account: string): void;
  budget(account: string): Budget;
}

const HOUR_MS = 3_600_000;

/** @param limit Requests of one account per hour; null for no limit. */
export function createRateLimit(clock: Clock, limit: number | null): RateLimit {
  const windows = new Map<string, { used: number; endsAt: number }>();
  const windowOf = (account: string) => {
    const known = windows.get(account);
    if (known !== undefined && clock.now() < known.endsAt) return known;
    const fresh = { used: 0, endsAt: clock.now() + HOUR_MS };
    windows.set(account, fresh);
    return fresh;
  };
  return {
    limit,
    take(account) {
      const window = windowOf(account);
      if (limit !== null && window.used >= limit) return false;
      window.used += 1;
      return true;
    },
    giveBack(account) {
      windowOf(account).used -= 1;
    },
    budget(account) {
      const { used, endsAt } = windowOf(account);
      const most = limit ?? 0;
      return { limit: most, used, remaining: most - used, reset: Math.ceil(endsAt / 1000) };
    },
  };
}

export function rateLimitHeaders({ limit, used, remaining, reset }: Budget): Record<string, string> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-used": String(used),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(reset),
    "x-ratelimit-resource": "core",
  };
}
