export interface TimeLimit {
  /** Fires with the outer signal and when the time is over. */
  signal: AbortSignal;
  isOver(): boolean;
  end(): void;
}

/** @param milliseconds Real time; Infinity for none. */
export function withTimeout(outer: AbortSignal, milliseconds: number): TimeLimit {
  const controller = new AbortController();
  // A timer holds at most 2^31 - 1 milliseconds.
  const timer = setTimeout(() => controller.abort(), Math.min(milliseconds, 2 ** 31 - 1));
  timer.unref();
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    isOver: () => controller.signal.aborted,
    end: () => clearTimeout(timer),
  };
}
