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
 * One program outside for each thing that the person does, and one for the start of the app: a page could otherwise
 * fill the screen with browsers and mail windows after a single click.
 * @param isStart Whether the start of the app explains the address, see {@link isUserActive}.
 * @param spent What was used up last.
 * @returns What this opening uses up; null when the person has to be asked.
 */
export function spendActivation(
  times: ActivationTimes,
  { isStart, spent }: { isStart: boolean; spent: number },
): number | null {
  const { lastInput, started } = times;
  const byInput = isUserActive({ ...times, started: Number.NEGATIVE_INFINITY });
  if (byInput && lastInput !== spent) {
    return lastInput;
  }
  const byStart = isStart && isUserActive({ ...times, lastInput: Number.NEGATIVE_INFINITY });
  // Not after something was opened by an input: that was later than the start.
  return byStart && spent < started ? started : null;
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
