import type { RunCommand } from "./commands/run-command.ts";

export interface StudioOptions {
  version: string;
  /** Port that was asked for, 0 for any free one; null takes the usual one or the next that is free. */
  port: number | null;
  /** Absolute folders. */
  folders: {
    /** Settings and the list of apps. */
    config: string;
    /** Key, builds, icons. */
    data: string;
    /** Where new apps go unless another folder is named. */
    apps: string;
    /** The built page. */
    page: string;
    /** One folder per example. */
    examples: string;
  };
  env: Readonly<Record<string, string | undefined>>;
  platform: "linux" | "darwin" | "win32";
  runCommand: RunCommand;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds on a clock that never goes back. */
  clock: () => number;
}
