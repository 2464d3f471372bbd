import type { TokenKind } from "./token-kind.ts";

/**
 * `proved-at-set-up`: GitHub does not tell; making and filling the build repository will. `proved-in-use`: that is done,
 * and no harmless question is known; the next step that needs the right will tell.
 */
export type RightState = "granted" | "missing" | "proved-at-set-up" | "proved-in-use";

interface RightSpec {
  /** As GitHub's page names it. */
  name: string;
  usedFor: string;
  /** Nothing works without it. */
  isNeeded: boolean;
}

/** Scopes of classic tokens, by GitHub's name. */
const CLASSIC_RIGHTS: readonly RightSpec[] = [
  {
    name: "repo",
    usedFor: "Make the build repository, send files, build, publish releases",
    isNeeded: true,
  },
  { name: "workflow", usedFor: "Put the build workflow into the build repository", isNeeded: true },
  { name: "user", usedFor: "Nothing today; builds work without it", isNeeded: false },
];

/** Permissions of fine-grained tokens. */
const FINE_GRAINED_RIGHTS: readonly RightSpec[] = [
  {
    name: "Repository access",
    usedFor: 'Reach the build repository; choose "All repositories"',
    isNeeded: true,
  },
  { name: "Actions", usedFor: "Start builds, follow and stop them", isNeeded: true },
  { name: "Administration", usedFor: "Make the build repository", isNeeded: true },
  { name: "Contents", usedFor: "Send files, publish releases", isNeeded: true },
  { name: "Issues", usedFor: "Report a failure, only when you ask for it", isNeeded: false },
  { name: "Workflows", usedFor: "Put the build workflow into the build repository", isNeeded: true },
];

export interface Right extends RightSpec {
  state: RightState;
}

/** @param scopes Of the answer's header; null for tokens that have permissions instead. */
export function rightsOf(kind: TokenKind, scopes: readonly string[] | null): Right[] {
  if (kind === "fine-grained" || scopes === null) {
    return FINE_GRAINED_RIGHTS.map((right) => ({ ...right, state: "proved-at-set-up" }));
  }
  return CLASSIC_RIGHTS.map((right) => ({
    ...right,
    state: scopes.includes(right.name) ? "granted" : "missing",
  }));
}

/** Puts what was found out in the build repository into the rows. Making it is not needed any more. */
export function refineRights(rights: readonly Right[], probed: ReadonlyMap<string, RightState>): Right[] {
  return rights.map((right) => ({
    ...right,
    isNeeded: right.isNeeded && right.name !== "Administration",
    state: probed.get(right.name) ?? right.state,
  }));
}

/** Nothing works without these. */
export function missingRights(rights: readonly Right[]): Right[] {
  return rights.filter(({ isNeeded, state }) => isNeeded && state === "missing");
}
