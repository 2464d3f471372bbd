import { familyOf, type AppSummary, type Family } from "@pakeplus/core";
import { FAMILY_ORDER } from "./families.ts";

/** What a card says in one line. `failed` names the first platform in order. */
export type AppStatus =
  | { kind: "unreadable" | "building" | "built" | "cancelled" | "new" }
  | { kind: "failed"; family: Family };

export function appStatusOf({ problem, lastBuilds }: AppSummary): AppStatus {
  if (problem !== null) return { kind: "unreadable" };
  const failed = FAMILY_ORDER.find((family) =>
    lastBuilds.some(({ target, state }) => state === "failed" && familyOf(target) === family),
  );
  if (failed !== undefined) return { kind: "failed", family: failed };
  const has = (wanted: string) => lastBuilds.some(({ state }) => state === wanted);
  if (has("running") || has("waiting")) return { kind: "building" };
  if (has("done")) return { kind: "built" };
  return { kind: has("cancelled") ? "cancelled" : "new" };
}

/** When the newest build began, in milliseconds since 1970; null without one. */
export function lastBuiltAt({ lastBuilds }: AppSummary): number | null {
  return lastBuilds.length === 0 ? null : Math.max(...lastBuilds.map(({ at }) => at));
}
