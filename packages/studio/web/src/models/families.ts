import { familyOf, SHELLS, TARGETS, type AppSummary, type Family, type LaneState } from "@pakeplus/core";

/** Platforms stand in this order everywhere. */
export const FAMILY_ORDER = [
  "windows",
  "macos",
  "linux",
  "android",
  "ios",
] as const satisfies readonly Family[];

/** What this version has a shell for; the others cannot be built yet, here or on GitHub. */
export const BUILDABLE_FAMILIES: readonly Family[] = FAMILY_ORDER.filter((family) =>
  TARGETS.some((target) => familyOf(target) === family && SHELLS[target].compile !== null),
);

export type StripState = LaneState | "none";

/** The state that matters most first: what moves, then what needs someone. */
const WEIGHT: readonly LaneState[] = ["running", "waiting", "failed", "cancelled", "done"];

/** One state per platform: that of its newest builds. */
export function stripOf(builds: AppSummary["lastBuilds"]): Readonly<Record<Family, StripState>> {
  const states = FAMILY_ORDER.map((family) => {
    const own = builds.filter(({ target }) => familyOf(target) === family).map(({ state }) => state);
    const state = WEIGHT.find((candidate) => own.includes(candidate)) ?? "none";
    return [family, state] as const;
  });
  return Object.fromEntries(states) as Record<Family, StripState>;
}
