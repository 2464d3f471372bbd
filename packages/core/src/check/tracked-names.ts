import { ENGINE_FEATURES } from "./engine-features.ts";
import { PERMISSION_USES } from "./permission-use.ts";

/** Names that only one rule asks about. */
export const ROUTING_NAMES = ["pushState", '"popstate"'] as const;
export const USER_AGENT_NAME = "navigator.userAgent";

/**
 * Names whose places in scripts the rules want to know: a word by itself, `owner.word` behind a certain name, `new word`, or
 * a whole text in double quotes.
 */
export function trackedNames(): ReadonlySet<string> {
  return new Set([
    ...ENGINE_FEATURES.flatMap(({ names }) => names),
    ...PERMISSION_USES.flatMap(({ names }) => names),
    ...ROUTING_NAMES,
    USER_AGENT_NAME,
  ]);
}
