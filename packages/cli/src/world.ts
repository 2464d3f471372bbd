import type { BuildEvent } from "@pakeplus/core";

/** The parts of a Node stream that the command uses. */
interface TextStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Where a person or another program gives something to the command. */
export interface Input {
  isTerminal: boolean;
  /** Everything up to the end. */
  readAll(): Promise<string>;
  /** One line that is not shown while it is typed. Rejects with CANCELLED on Ctrl-C. */
  readHidden(prompt: string): Promise<string>;
  /** One line, shown while it is typed. Rejects with CANCELLED on Ctrl-C. */
  readLine(prompt: string): Promise<string>;
}

/** Everything outside the command; `bin.ts` gives the real one, tests give their own. */
export interface World {
  stdin: Input;
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
  /** Waits; rejects when the signal fires. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Absolute folder with what is sent to build repositories. */
  cloudDir: string;
  /** Absolute folder that holds one folder per prebuilt shell. */
  shellsDir: string;
  /** Absolute folder with the built page of the Studio. */
  studioDir: string;
  /** Absolute folder that holds one folder per example. */
  examplesDir: string;
  /** Hears every event of a build, a preview or a run; for whoever runs commands in its own process. */
  onEvent?: (event: BuildEvent) => void;
  /** For example `20.19.0`. */
  nodeVersion: string;
}
