import type { TokenKind } from "./token-kind.ts";

/** `proved-at-set-up`: GitHub does not tell; the first step that needs it will. */
export type RightState = "granted" | "missing" | "proved-at-set-up";

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
    usedFor: "Make the build repository, send files, start builds, publish releases",
    isNeeded: true,
  },
  { name: "workflow", usedFor: "Put the build workflow into the build repository", isNeeded: true },
  { name: "user", usedFor: "Nothing today; builds work without it", isNeeded: false },
];

/** Permissions of fine-grained tokens. */
const FINE_GRAINED_RIGHTS: readonly RightSpec[] = [
  {
    name: "All repositories",
    usedFor: "Reach the build repository, which does not exist yet when the token is made",
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
