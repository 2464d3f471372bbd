import type { Lane, LaneStep } from "@pakeplus/core";

/** A lane of Linux that waits; name what matters. */
export function fakeLane(parts: Partial<Lane>): Lane {
  return {
    id: parts.target ?? "linux",
    target: "linux",
    label: null,
    state: "waiting",
    startedAt: null,
    endedAt: null,
    expectedMs: null,
    steps: [],
    failure: null,
    ...parts,
  };
}

/** A step from one millisecond to another; `endedAt` null while it runs. */
export function fakeStep(id: string, startedAt: number | null, endedAt: number | null): LaneStep {
  const state = startedAt === null ? "waiting" : endedAt === null ? "running" : "done";
  return { id, name: id, format: null, state, startedAt, endedAt };
}
