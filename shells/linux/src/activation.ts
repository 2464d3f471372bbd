/** How long a click or key press lets a page act outside itself, as browsers do. */
const ACTIVE_MS = 5_000;
/** Redirects of the first page count as asked for by whoever started the app. */
const START_MS = 30_000;
const WINDOW_MS = 60_000;
const FREE_POPUPS = 3;

export interface ActivationTimes {
  /** Milliseconds of one clock. */
  now: number;
  lastInput: number;
  started: number;
}

/** Whether the user has just done something that explains what the page asks for. */
export function isUserActive({ now, lastInput, started }: ActivationTimes): boolean {
  return now - lastInput <= ACTIVE_MS || now - started <= START_MS;
}

/**
 * Windows that a page may open without the user: a few, because sign-in pages open theirs late, but no flood.
 * @param earlier Times of those so far, in milliseconds.
 */
export function spendPopup(
  earlier: readonly number[],
  now: number,
): { allowed: boolean; popups: readonly number[] } {
  const recent = earlier.filter((time) => now - time < WINDOW_MS);
  return recent.length < FREE_POPUPS
    ? { allowed: true, popups: [...recent, now] }
    : { allowed: false, popups: recent };
}
