import type { BuildState, ErrorCode } from "@pakeplus/core";

/** What a button beside a failure does. */
type Repair = "settings" | "definition" | "replace" | "accept-data-loss" | "again";

const OF_DEFINITION = /^(?:DEFINITION|SOURCE|ICON|BLOCK|SITE)_/u;
const OF_TOKEN = /^TOKEN_/u;
const PASSES = new Set<ErrorCode>([
  "GITHUB_UNREACHABLE",
  "GITHUB_TIMEOUT",
  "GITHUB_CUT_OFF",
  "GITHUB_DOWN",
  "GITHUB_RATE_LIMITED",
  "GITHUB_BUILD_FAILED",
  "GITHUB_BUILD_STOPPED",
  "STUDIO_STOPPED",
  "CANCELLED",
]);

/** The repair that the page can offer for a failure; null when only the person knows it. */
export function repairOf(code: ErrorCode): Repair | null {
  if (OF_TOKEN.test(code)) return "settings";
  if (OF_DEFINITION.test(code)) return "definition";
  if (code === "RELEASE_EXISTS") return "replace";
  if (code === "LOCK_MISMATCH") return "accept-data-loss";
  return PASSES.has(code) ? "again" : null;
}

/** Only a run that GitHub knows can be started again there. */
export function canRunAgain({ state, engine, run }: BuildState): boolean {
  return state !== "running" && (engine === "local" || run !== null);
}
