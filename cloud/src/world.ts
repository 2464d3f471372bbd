/** Everything outside the program; `bin.ts` gives the real one, tests give their own. */
export interface World {
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to the log of the job. */
  write(text: string): void;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits; rejects when the signal fires. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}
