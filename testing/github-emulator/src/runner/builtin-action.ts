import type { Run } from "../state/runs.ts";
import type { Repository } from "../state/state.ts";

/** What an action gets to see, and what it answers with. */
export interface ActionRequest {
  /** `owner/name@ref` */
  uses: string;
  /** `with:`, evaluated. */
  inputs: Readonly<Record<string, string>>;
  /** Absolute path of the job's workspace. */
  workspace: string;
  env: Readonly<Record<string, string>>;
  run: Run;
  repository: Repository;
  /** The token of the run. */
  token: string;
  /** Address of the emulated GitHub. */
  web: string;
  signal: AbortSignal;
  log: (line: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
  nextId: () => number;
  /** Absolute folder in which the emulator may keep files for as long as it lives. */
  storage: string;
  /** A program; its output goes into the log. Throws when it fails. */
  execute: (command: string, args: readonly string[], cwd: string) => Promise<void>;
}

/** An action that the emulator knows by name. It throws when it fails. @returns Its outputs. */
export interface BuiltinAction {
  /** Inputs that it understands; any other is a failure. */
  inputs: readonly string[];
  perform(request: ActionRequest): Promise<Readonly<Record<string, string>>>;
  /** Whether GitHub lists a `Post …` step for it. */
  hasPostStep?: true;
}
