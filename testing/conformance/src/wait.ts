/** A wait that ended without what it waited for. The message is the finding, so it names both. */
export class DeadlineError extends Error {
  constructor(what: string, milliseconds: number, seen?: string) {
    super(`Waited ${milliseconds} ms for ${what}${seen === undefined ? "" : `; seen instead: ${seen}`}`);
    this.name = "DeadlineError";
  }
}

/**
 * Something could not be looked at just now, such as a window that went away or is about to appear. {@link waitFor}
 * asks again; everyone else fails with its message.
 */
export class NotYetError extends Error {
  override name = "NotYetError";
}

export interface WaitOptions {
  /** Milliseconds. */
  deadline?: number;
  /** What to say was seen when the deadline passes. */
  describe?: () => string;
}

/** Milliseconds. Many times what a busy computer needs, since a broken rule costs this much. */
export const DEFAULT_DEADLINE = 10_000;
const PROBE_INTERVAL = 40;

/** What a probe says, or why it could not say anything yet. */
async function attempt<T>(
  probe: () => Promise<T | undefined> | T | undefined,
): Promise<{ value: T | undefined; unseen?: string }> {
  try {
    return { value: await probe() };
  } catch (error) {
    if (error instanceof NotYetError) return { value: undefined, unseen: error.message };
    throw error;
  }
}

/**
 * Asks `probe` again and again until it answers with something other than undefined; one
 * that throws a {@link NotYetError} has not answered. Only for states that nobody announces, such as an X window; events are awaited.
 * @throws DeadlineError
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  { deadline = DEFAULT_DEADLINE, describe }: WaitOptions = {},
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const { value, unseen } = await attempt(probe);
    if (value !== undefined) return value;
    if (Date.now() >= end) {
      const seen = [unseen, describe?.()].filter((each) => each !== undefined).join("; ");
      throw new DeadlineError(what, deadline, seen || undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, PROBE_INTERVAL));
  }
}

/** A promise that must settle in time. @throws DeadlineError */
export async function within<T>(
  what: string,
  promise: Promise<T>,
  { deadline = DEFAULT_DEADLINE, describe }: WaitOptions = {},
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(what, deadline, describe?.())), deadline);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
