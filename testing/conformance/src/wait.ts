/** A wait that ended without what it waited for. The message is the finding, so it names both. */
export class DeadlineError extends Error {
  constructor(what: string, milliseconds: number, seen?: string) {
    super(`Waited ${milliseconds} ms for ${what}${seen === undefined ? "" : `; seen instead: ${seen}`}`);
    this.name = "DeadlineError";
  }
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

/**
 * Asks `probe` again and again until it answers with something other than undefined.
 * Only for states that nobody announces, such as an X window; events are awaited.
 * @throws DeadlineError
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  { deadline = DEFAULT_DEADLINE, describe }: WaitOptions = {},
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() >= end) throw new DeadlineError(what, deadline, describe?.());
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
