import type { CheckFacts } from "../../check/facts.ts";
import type { FindingCode } from "../../check/finding-specs.ts";

export interface RuleCase {
  code: FindingCode;
  fires: readonly CheckFacts[];
  /** Close to it, and all right. */
  silent: readonly CheckFacts[];
}
