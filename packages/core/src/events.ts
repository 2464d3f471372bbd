import type { PublicError } from "./errors.ts";
import type { Format, Target } from "./job.ts";

/** A closed list: the same ids stand in the terminal, in the Studio, in saved logs and in GitHub step names. */
export const PHASES = ["collect", "icons", "shell", "package", "verify"] as const;
export type Phase = (typeof PHASES)[number];
export type PhaseResult = "success" | "failed" | "cancelled";

export interface Artifact {
  target: Target;
  format: Format;
  /** Base name. */
  name: string;
  /** As given by the caller's output folder; absolute. */
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** What a preview did so that its window shows a change; `none`: the window looks the same with it. */
export type PreviewAction = "none" | "styles" | "reload" | "restart";

/** A step or a job on GitHub as it was seen last. Times are milliseconds since 1970; states are GitHub's own words. */
interface SeenOnGitHub {
  name: string;
  status: string;
  /** null until it has ended. */
  conclusion: string | null;
  startedAt: number | null;
  completedAt: number | null;
}

export interface SeenStep extends SeenOnGitHub {
  number: number;
}

export interface SeenJob extends SeenOnGitHub {
  id: number;
  steps: readonly SeenStep[];
}

/** A build on GitHub as it was seen last. */
export interface SeenRun {
  id: number;
  /** Page for people. */
  url: string;
  /** `owner/name`. */
  repository: string;
  status: string;
  /** null until it has ended; `superseded` when a newer one took its place. */
  conclusion: string | null;
  attempt: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  jobs: readonly SeenJob[];
}

interface EventBase<T extends string> {
  type: T;
  v: 1;
  buildId: string;
  /** Counts from 0 without gaps. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
}

/** One typed stream; the terminal, NDJSON files and the Studio are views of it. */
export type BuildEvent =
  | (EventBase<"build.started"> & {
      engine: "local" | "github";
      app: { id: string; name: string; version: string };
      targets: readonly Target[];
    })
  | (EventBase<"phase.started"> & { target: Target | null; phase: Phase; format: Format | null })
  | (EventBase<"phase.ended"> & {
      target: Target | null;
      phase: Phase;
      format: Format | null;
      result: PhaseResult;
      durationMs: number;
    })
  | (EventBase<"notice"> & { level: "info" | "warning"; code: string; message: string; hint: string | null })
  | (EventBase<"artifact.ready"> & { artifact: Artifact })
  | (EventBase<"build.ended"> & {
      result: PhaseResult;
      durationMs: number;
      artifacts: readonly Artifact[];
      error: PublicError | null;
    })
  /** `problem`: why the newest state is not known; null when it is. */
  | (EventBase<"run.changed"> & { run: SeenRun; problem: string | null })
  /** What decided that a job failed. `decisive` is an index into `lines`, null when no line decides. */
  | (EventBase<"run.explained"> & {
      job: number;
      step: string | null;
      error: PublicError;
      lines: readonly string[];
      decisive: number | null;
    })
  | (EventBase<"preview.started"> & { app: { id: string; name: string; version: string } })
  | (EventBase<"preview.changed"> & {
      /** The first ones, relative to the project's folder. */
      files: readonly string[];
      /** Of all files that changed. */
      count: number;
      action: PreviewAction;
      /** From the first sign of the change until the window shows it. */
      durationMs: number;
    })
  /** The window goes on showing the last version that worked. */
  | (EventBase<"preview.problem"> & { error: PublicError })
  | EventBase<"preview.repaired">
  | (EventBase<"preview.ended"> & {
      /** `closed`: the window was. `cancelled`: on request. */
      result: "closed" | "cancelled" | "failed";
      error: PublicError | null;
    });

type WithoutStamp<E> = E extends BuildEvent ? Omit<E, "v" | "buildId" | "seq" | "at"> : never;
/** An event before the emitter stamps it. */
export type BuildEventBody = WithoutStamp<BuildEvent>;

export interface Reporter {
  onEvent(event: BuildEvent): void;
  close?(): void | Promise<void>;
}
