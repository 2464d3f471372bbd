const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Milliseconds to wait before attempt number `attempt` (from 0): doubles up to half a minute. */
export function retryDelay(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** Math.min(attempt, 10), LONGEST_MS);
}
