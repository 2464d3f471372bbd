import { startApplication } from "./gtk/application.ts";

export interface StartOptions {
  /** Absolute path of the folder of this file's bundle. */
  shellFolder: string;
  /** Command line without the program. */
  args: readonly string[];
}

/** Runs the app until its last window closes. */
export function startShell(options: StartOptions): number {
  return startApplication(options);
}
