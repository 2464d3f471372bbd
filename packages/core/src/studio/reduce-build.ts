import type { PublicError } from "../errors.ts";
import type { BuildEvent, PhaseResult } from "../events.ts";
import type { Format, Target } from "../job.ts";
import type { BuildState, Lane, LaneStep } from "./build-state.ts";
import { emptyLane } from "./empty-lane.ts";
import { reduceRun } from "./reduce-run.ts";

export interface NewBuild extends Pick<
  BuildState,
  "id" | "appId" | "engine" | "command" | "version" | "targets" | "startedAt"
> {
  /** Medians of earlier builds in milliseconds; targets without one are absent. */
  expected: Readonly<Partial<Record<Target, number>>>;
}

/** A build of which nothing is known yet but that it was asked for. */
export function newBuildState({ expected, ...build }: NewBuild): BuildState {
  return {
    ...build,
    state: "running",
    endedAt: null,
    lanes: build.targets.map((target) => ({ ...emptyLane(target), expectedMs: expected[target] ?? null })),
    artifacts: [],
    error: null,
    run: null,
    problem: null,
    seenAt: build.startedAt,
  };
}

/** A build after one more of its events. Pure; events that say nothing about a build change nothing. */
export function reduceBuild(state: BuildState, event: BuildEvent): BuildState {
  const at = Date.parse(event.at);
  switch (event.type) {
    case "build.started":
      return {
        ...state,
        version: event.app.version,
        targets: event.targets,
        lanes: event.targets.map(
          (target) => state.lanes.find((lane) => lane.target === target) ?? emptyLane(target),
        ),
      };
    case "phase.started":
      return withLanes(state, event.target, (lane) => ({
        ...lane,
        state: "running",
        startedAt: lane.startedAt ?? at,
        steps: [...lane.steps.filter(({ id }) => id !== stepId(event)), startedStep(event, at)],
      }));
    case "phase.ended":
      return withLanes(state, event.target, (lane) => ({
        ...lane,
        steps: lane.steps.map((step) =>
          step.id === stepId(event) ? { ...step, state: stateOf(event.result), endedAt: at } : step,
        ),
      }));
    case "artifact.ready":
      return { ...state, artifacts: [...state.artifacts, event.artifact] };
    case "build.ended":
      return ended(state, event, at);
    case "run.changed":
      return reduceRun(state, event, at);
    case "run.explained":
      return {
        ...state,
        lanes: state.lanes.map((lane) => {
          if (lane.id !== `job-${event.job}`) return lane;
          const { step, error, lines, decisive } = event;
          return { ...lane, failure: { step, error, lines, decisive } };
        }),
      };
    case "notice":
    case "preview.started":
    case "preview.changed":
    case "preview.problem":
    case "preview.repaired":
    case "preview.ended":
      break;
  }
  return state;
}

interface PhasePlace {
  phase: string;
  format: Format | null;
}

const stepId = ({ phase, format }: PhasePlace): string => (format === null ? phase : `${phase} ${format}`);

function startedStep(place: PhasePlace, at: number): LaneStep {
  const { phase, format } = place;
  return { id: stepId(place), name: phase, format, state: "running", startedAt: at, endedAt: null };
}

const stateOf = (result: PhaseResult): "done" | "failed" | "cancelled" =>
  result === "success" ? "done" : result;

/** A phase without a target serves all of them. */
function withLanes(state: BuildState, target: Target | null, change: (lane: Lane) => Lane): BuildState {
  return {
    ...state,
    lanes: state.lanes.map((lane) => (target === null || lane.target === target ? change(lane) : lane)),
  };
}

type Ended = Extract<BuildEvent, { type: "build.ended" }>;

function ended(state: BuildState, { result, artifacts, error }: Ended, at: number): BuildState {
  // A run says itself how it ended; this is the end of following it.
  const isKnown = state.run !== null && state.state !== "running";
  const all = [...state.artifacts, ...artifacts];
  return {
    ...state,
    state: isKnown ? state.state : stateOf(result),
    endedAt: isKnown ? state.endedAt : at,
    lanes: isKnown ? state.lanes : state.lanes.map((lane) => endedLane(lane, stateOf(result), error, at)),
    artifacts: all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index),
    error,
    problem: null,
  };
}

function endedLane(
  lane: Lane,
  end: "done" | "failed" | "cancelled",
  error: PublicError | null,
  at: number,
): Lane {
  if (lane.state !== "waiting" && lane.state !== "running") return lane;
  const failed = lane.steps.find((step) => step.state === "failed" || step.state === "running") ?? null;
  const isReason = end === "failed" && error !== null && lane.failure === null;
  return {
    ...lane,
    state: end,
    endedAt: lane.startedAt === null && end === "cancelled" ? null : at,
    steps: lane.steps.map((step) => (step.state === "running" ? { ...step, state: end, endedAt: at } : step)),
    failure: isReason ? { step: failed?.name ?? null, error, lines: [], decisive: null } : lane.failure,
  };
}
