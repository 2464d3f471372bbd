import type { Plain } from "../workflow/plain.ts";

/** A workflow that GitHub has found on the default branch. */
export interface Workflow {
  id: number;
  /** `.github/workflows/….yml` */
  path: string;
  name: string;
  state: "active" | "disabled_manually" | "disabled_fork";
  /** Milliseconds since 1970, as all times here. */
  createdAt: number;
  /** Before that a dispatch answers 404. */
  indexedAt: number;
}

export interface Step {
  name: string;
  number: number;
  status: "queued" | "in_progress" | "completed";
  conclusion: Conclusion | null;
  startedAt: number | null;
  completedAt: number | null;
}

export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

export interface Job {
  id: number;
  /** Its key in the workflow. */
  key: string;
  name: string;
  matrix: Plain;
  labels: readonly string[];
  status: "queued" | "in_progress" | "completed";
  conclusion: Conclusion | null;
  createdAt: number;
  startedAt: number | null;
  completedAt: number | null;
  steps: Step[];
  /** Lines with GitHub's time stamps. */
  log: string[];
  outputs: Readonly<Record<string, string>>;
  /** What the steps wrote into `GITHUB_STEP_SUMMARY`. */
  summary: string;
}

export interface Artifact {
  id: number;
  name: string;
  /** Absolute folder with its files. */
  folder: string;
  bytes: number;
  createdAt: number;
}

export interface Run {
  id: number;
  number: number;
  attempt: number;
  workflow: Workflow;
  /** Text of the workflow file at {@link sha}. */
  source: string;
  title: string;
  event: "workflow_dispatch" | "push";
  /** Short name of the branch. */
  branch: string;
  sha: string;
  /** Inputs of the dispatch. */
  inputs: Readonly<Record<string, string>>;
  actor: string;
  /** Open for states that nobody knows today: tests may write any. */
  status: string;
  conclusion: string | null;
  createdAt: number;
  startedAt: number;
  updatedAt: number;
  jobs: Job[];
  artifacts: Map<string, Artifact>;
  /** Stops the attempt under way. */
  abort: AbortController;
  /** Fulfilled when the attempt under way has ended. */
  done: Promise<void>;
}
