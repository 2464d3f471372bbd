import type { Definition } from "../../resolve/resolve-definition.ts";
import type { CheckFacts } from "../facts.ts";
import type { Finding, FindingPlace } from "../finding.ts";

export interface CheckContext {
  facts: CheckFacts;
  /** One per platform that is checked, with its overrides merged. */
  definitions: readonly Definition[];
  /** The place of a dotted path in the definition's file; null when there is no file. */
  placeOf(this: void, path: string): FindingPlace | null;
}

/** Looks at facts, changes nothing, says what it found. */
export type CheckRule = (context: CheckContext) => readonly Finding[];
