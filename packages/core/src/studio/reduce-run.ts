import type { BuildEvent, SeenJob, SeenStep } from "../events.ts";
import { TARGETS, type Target } from "../job.ts";
import { familyName, familyOf } from "../plan/family.ts";
import type { BuildState, BuildStateName, Lane, LaneState, LaneStep, StepState } from "./build-state.ts";
import { emptyLane } from "./empty-lane.ts";

type RunChanged = Extract<BuildEvent, { type: "run.changed" }>;

/** A build on GitHub after it was looked at once more. A run that was started again is running again. */
export function reduceRun(state: BuildState, { run, problem }: RunChanged, at: number): BuildState {
  const end = run.status === "completed" ? endOf(run.conclusion) : null;
  const before = state.state === "running" ? null : state.endedAt;
  return {
    ...state,
    state: end ?? "running",
    endedAt: end === null ? null : (before ?? at),
    lanes: lanesOf(state, run.jobs, end),
    error: end === null ? null : state.error,
    run: { id: run.id, url: run.url, repository: run.repository },
    problem,
    seenAt: problem === null ? at : state.seenAt,
  };
}

function endOf(conclusion: string | null): Exclude<BuildStateName, "running"> {
  if (conclusion === "success" || conclusion === "neutral") return "done";
  return conclusion === "cancelled" || conclusion === "superseded" ? conclusion : "failed";
}

/** Jobs that serve all targets come first, then one lane per target in the usual order. */
function lanesOf(state: BuildState, all: readonly SeenJob[], end: BuildStateName | null): Lane[] {
  const jobs = all.filter(({ conclusion }) => conclusion !== "skipped");
  const jobOf = new Map<Target, SeenJob>();
  // Of several jobs for one target the last one makes the packages.
  for (const job of jobs) {
    const target = targetOf(job.name, state.targets);
    if (target !== null) jobOf.set(target, job);
  }
  const own = new Set(jobOf.values());
  const shared = jobs.filter((job) => !own.has(job)).map((job) => laneOf(job, null, state));
  const targets = TARGETS.filter((target) => state.targets.includes(target)).map((target) => {
    const job = jobOf.get(target);
    const known = state.lanes.find((lane) => lane.target === target) ?? emptyLane(target);
    if (job !== undefined) return laneOf(job, target, state);
    return end === null || known.state !== "waiting" ? known : { ...known, state: "cancelled" as const };
  });
  return [...shared, ...targets];
}

/** Jobs are named after their system, and after its processor where there are several. */
function targetOf(name: string, targets: readonly Target[]): Target | null {
  const words = name.toLowerCase().split(/[^\p{L}\d]+/u);
  const fitting = targets.filter((target) => words.includes(familyName(familyOf(target)).toLowerCase()));
  if (fitting.length < 2) return fitting[0] ?? null;
  return fitting.find((target) => words.includes(target.split("-").at(-1) ?? "")) ?? null;
}

function laneOf(job: SeenJob, target: Target | null, state: BuildState): Lane {
  const id = `job-${job.id}`;
  const known = state.lanes.find((lane) => lane.id === id || (target !== null && lane.target === target));
  const lane = laneState(job);
  return {
    id,
    target,
    label: job.name,
    state: lane,
    startedAt: lane === "waiting" ? null : job.startedAt,
    endedAt: job.completedAt,
    expectedMs: known?.expectedMs ?? null,
    steps: job.steps.map(stepOf),
    failure: known?.id === id && lane === "failed" ? known.failure : null,
  };
}

function laneState({ status, conclusion }: SeenJob): LaneState {
  if (status === "in_progress") return "running";
  if (status !== "completed") return "waiting";
  if (conclusion === "success" || conclusion === "neutral") return "done";
  return conclusion === "cancelled" ? "cancelled" : "failed";
}

const STEP_ENDS: Readonly<Record<string, StepState>> = {
  success: "done",
  neutral: "done",
  skipped: "skipped",
  cancelled: "cancelled",
};

function stepOf({ number, name, status, conclusion, startedAt, completedAt }: SeenStep): LaneStep {
  const end = conclusion === null ? null : (STEP_ENDS[conclusion] ?? "failed");
  return {
    id: String(number),
    name,
    format: null,
    state: end ?? (status === "in_progress" ? "running" : "waiting"),
    startedAt,
    endedAt: completedAt,
  };
}
