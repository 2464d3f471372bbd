import type { Clock } from "../http/clock.ts";
import type { Job, Run } from "../state/runs.ts";
import type { Repository } from "../state/state.ts";
import type { Contexts } from "../workflow/expressions.ts";
import type { JobDefinition } from "../workflow/job-definition.ts";
import type { Plain } from "../workflow/plain.ts";
import type { BuiltinAction } from "./builtin-action.ts";

/** What all runners of one emulator share. */
export interface RunnerHost {
  clock: Clock;
  /** Addresses of the emulated GitHub. */
  web: () => string;
  api: () => string;
  nextId: () => number;
  /** Absolute folder for workspaces and artifacts. */
  folder: string;
  /** Folders that come first on the PATH of every step. */
  path: readonly string[];
  /** How many real milliseconds a minute of `timeout-minutes` lasts. */
  minute: number;
  actions: Readonly<Record<string, BuiltinAction>>;
  /** Fires when the emulator closes. */
  closing: AbortSignal;
}

export interface JobRequest {
  host: RunnerHost;
  repository: Repository;
  run: Run;
  job: Job;
  definition: JobDefinition;
  /** `github`, `inputs`, `needs`, `matrix`, `strategy`, `secrets`, `vars`. */
  contexts: Contexts;
  /** `env:` of the workflow, evaluated. */
  env: Plain;
  /** The run's own token. */
  token: string;
  /** Everything that the log must not show. */
  secrets: readonly string[];
  /** Fires when the job is cancelled. */
  signal: AbortSignal;
}
