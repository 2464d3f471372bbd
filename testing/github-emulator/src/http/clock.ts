/** The time of the emulated GitHub. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const REAL_CLOCK: Clock = { now: () => Date.now() };

/** Stands still until it is told to go on. */
export function manualClock(start: number): Clock & { advance(milliseconds: number): void } {
  let time = start;
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
