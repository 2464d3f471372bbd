/** The parts of a Node stream that the command uses. */
interface TextStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Everything outside the command; `bin.ts` gives the real one, tests give their own. */
export interface World {
  stdout: TextStream;
  stderr: TextStream;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  cwd: string;
  /** Fires on Ctrl-C. */
  signal: AbortSignal;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  wallClock: () => number;
  /** Milliseconds on a clock that never goes back. */
  clock: () => number;
  /** Absolute folder that holds one folder per prebuilt shell. */
  shellsDir: string;
  /** For example `20.19.0`. */
  nodeVersion: string;
}
