import type { BuildState, Lane, LaneStep } from "@pakeplus/core";

/**
 * `wait`: for someone else; `past`: a finished step; `run`: the step of now; `rest`: expected; `done`: a step of a lane
 * that is done; `fail`: the moment at which it failed.
 */
type BarKind = "wait" | "past" | "run" | "rest" | "done" | "fail";

/** Both in milliseconds; `startMs` since the build began. */
export interface Bar {
  kind: BarKind;
  startMs: number;
  durationMs: number;
}

type Times = Pick<BuildState, "startedAt">;

/** Shorter pauses between two steps are how exactly GitHub tells the time. */
const SHORTEST_GAP_MS = 1500;

/** When a lane is expected to end, in milliseconds since the build began; null when nobody knows. */
export function expectedEnd(lane: Lane, build: Times, nowMs: number): number | null {
  if (lane.expectedMs === null || lane.endedAt !== null) return null;
  if (lane.state !== "waiting" && lane.state !== "running") return null;
  const start = lane.startedAt === null ? nowMs : lane.startedAt - build.startedAt;
  const end = start + lane.expectedMs;
  return end > nowMs ? end : null;
}

/** The bars of a lane, from left to right. @param nowMs Milliseconds since the build began. */
export function barsOf(lane: Lane, build: Times, nowMs: number): readonly Bar[] {
  const since = (at: number): number => Math.max(0, at - build.startedAt);
  const isOver = lane.state !== "waiting" && lane.state !== "running";
  const endMs = lane.endedAt === null ? nowMs : since(lane.endedAt);
  const bars: Bar[] = [];
  const add = (kind: BarKind, startMs: number, end: number): void => {
    if (end > startMs) bars.push({ kind, startMs, durationMs: end - startMs });
  };
  const firstMs = lane.startedAt === null ? (isOver ? 0 : nowMs) : since(lane.startedAt);
  add("wait", 0, firstMs);
  let reachedMs = firstMs;
  for (const step of lane.steps) {
    if (step.startedAt === null) continue;
    const startMs = since(step.startedAt);
    if (startMs - reachedMs > SHORTEST_GAP_MS) add("wait", reachedMs, startMs);
    const stepEndMs = step.endedAt === null ? endMs : since(step.endedAt);
    add(kindOf(step, lane), startMs, stepEndMs);
    if (step.state === "failed") bars.push({ kind: "fail", startMs: stepEndMs, durationMs: 0 });
    reachedMs = Math.max(reachedMs, stepEndMs);
  }
  if (lane.state === "running" && !lane.steps.some(({ state }) => state === "running"))
    add("wait", reachedMs, nowMs);
  const expected = expectedEnd(lane, build, nowMs);
  if (expected !== null) add("rest", nowMs, expected);
  return bars;
}

function kindOf(step: LaneStep, lane: Lane): BarKind {
  if (step.state === "running") return "run";
  return lane.state === "done" ? "done" : "past";
}

/** Where the stamp that closes a lane lands, in milliseconds since the build began; null while it is open. */
export function stampOf(lane: Lane, build: Times): { kind: "done" | "failed"; atMs: number } | null {
  if (lane.endedAt === null || (lane.state !== "done" && lane.state !== "failed")) return null;
  return { kind: lane.state, atMs: Math.max(0, lane.endedAt - build.startedAt) };
}
