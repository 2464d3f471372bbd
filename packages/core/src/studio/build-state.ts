import type { PublicError } from "../errors.ts";
import type { Artifact } from "../events.ts";
import type { Format, Target } from "../job.ts";

export type LaneState = "waiting" | "running" | "done" | "failed" | "cancelled";
/** `kept`: reused, not run. */
export type StepState = "waiting" | "running" | "done" | "failed" | "skipped" | "kept" | "cancelled";

export interface LaneStep {
  /** Unique in its lane. */
  id: string;
  /** A phase of the local engine, or the step's name on GitHub; for people, already in plain words there. */
  name: string;
  /** Of a phase that makes one file; null for others and on GitHub. */
  format: Format | null;
  state: StepState;
  /** Milliseconds since 1970. */
  startedAt: number | null;
  endedAt: number | null;
}

/** What decided that a lane failed. */
export interface LaneFailure {
  step: string | null;
  error: PublicError;
  /** Last lines of the log, without colours; empty when there are none. */
  lines: readonly string[];
  /** Index into `lines`; null when no line decides. */
  decisive: number | null;
}

/** One target of a build; on GitHub also a job that serves all targets. */
export interface Lane {
  id: string;
  target: Target | null;
  /** Of a job on GitHub; null where the target says it all. */
  label: string | null;
  state: LaneState;
  startedAt: number | null;
  endedAt: number | null;
  /** Median of earlier builds in milliseconds; null when there are fewer than three. */
  expectedMs: number | null;
  steps: readonly LaneStep[];
  failure: LaneFailure | null;
}

export type BuildStateName = "running" | "done" | "failed" | "cancelled" | "superseded";

/** A build as the Studio shows it; a view of its events. */
export interface BuildState {
  id: string;
  appId: string;
  engine: "local" | "github";
  state: BuildStateName;
  /** What does the same in a terminal. */
  command: string;
  version: string;
  targets: readonly Target[];
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number | null;
  lanes: readonly Lane[];
  artifacts: readonly Artifact[];
  error: PublicError | null;
  /** Where it runs; null for builds of this computer, and until GitHub has taken it. */
  run: { id: number; url: string; repository: string } | null;
  /** Why the newest state is not known, such as a network that is away; null when it is. */
  problem: string | null;
  /** Milliseconds since 1970 of the newest state. */
  seenAt: number;
}
