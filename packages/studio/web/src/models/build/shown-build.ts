import { familyOf, type Artifact, type BuildState, type Lane, type LaneState } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";

const isOver = ({ state }: Lane): boolean => state !== "waiting" && state !== "running";
const place = ({ target }: Lane): number => (target === null ? -1 : FAMILY_ORDER.indexOf(familyOf(target)));

/** Work for all targets first, then the targets in the order that they have everywhere. */
export function orderedLanes({ lanes }: BuildState): readonly Lane[] {
  return lanes.toSorted((a, b) => place(a) - place(b));
}

/** How many lanes are in which state; states without one are left out. */
export function countLanes({ lanes }: BuildState): readonly { state: LaneState; count: number }[] {
  return (["done", "failed", "running", "waiting", "cancelled"] as const)
    .map((state) => ({ state, count: lanes.filter((lane) => lane.state === state).length }))
    .filter(({ count }) => count > 0);
}

export function filesOf({ artifacts }: BuildState, lane: Lane): readonly Artifact[] {
  return artifacts.filter(({ target }) => target === lane.target);
}

/** Milliseconds from its start to its end, or until now. @param now Milliseconds since 1970. */
export function elapsedOf({ startedAt, endedAt }: BuildState, now: number): number {
  return Math.max(0, (endedAt ?? now) - startedAt);
}

/**
 * The lane that shows its inside: what was chosen by hand, else the first that failed.
 * @param chosen null when the person closed all of them, undefined when nothing was chosen.
 */
export function openLane(build: BuildState, chosen: string | null | undefined): string | null {
  if (chosen !== undefined) return chosen;
  return orderedLanes(build).find(({ state, failure }) => state === "failed" && failure !== null)?.id ?? null;
}

/** Why a build failed when no lane says it. */
export function ownError(build: BuildState): BuildState["error"] {
  return build.lanes.some(({ failure }) => failure !== null) ? null : build.error;
}

/** Lanes that ended between two looks, for people who cannot see them land. */
export function endedLanes(before: BuildState | null, now: BuildState): readonly Lane[] {
  if (before === null || before.id !== now.id) return [];
  const open = new Set(before.lanes.filter((lane) => !isOver(lane)).map(({ id }) => id));
  return now.lanes.filter((lane) => open.has(lane.id) && isOver(lane));
}
