import { type DomainCondition, parseDomains } from "./domain-condition.ts";
import { type Parsed, skip } from "./skip-reason.ts";

/** A rule about elements of pages. */
export interface HidingRule {
  isException: boolean;
  domains: DomainCondition | null;
  selector: string;
}

/** Domains, the mark with what it says about the kind of rule, and the rest. */
const SHAPE = /^(?<domains>[^/|"!#]*)#(?<mark>@?[?$%]{0,2})#(?<body>.*)$/u;

/** Pseudo-classes that blockers run as scripts. A style sheet with one of them hides nothing. */
const PROCEDURAL =
  /:(?:-abp-[a-z]+|contains|has-text|if|if-not|matches-[a-z-]+|min-text-length|nth-ancestor|others|properties|remove|remove-attr|remove-class|shadow|style|upward|watch-attrs?|xpath)\(/u;

const MAX_SELECTOR = 2000;

/** @returns Null when the line is no rule about elements. */
export function parseHidingRule(line: string): Parsed<HidingRule> | null {
  const found = SHAPE.exec(line)?.groups;
  if (found === undefined) return null;
  const { domains: written = "", mark = "", body = "" } = found;
  const selector = body.trim();
  if (mark.includes("%") || /^(?:\+js\(|script:inject|\^)/u.test(selector)) return skip("script");
  if (mark.includes("?") || mark.includes("$") || PROCEDURAL.test(selector)) return skip("procedural");
  if (!isPlainSelector(selector)) return skip("syntax");
  const domains = parseDomains(written === "" ? [] : written.split(",").map((part) => part.trim()));
  if (!domains.ok) return domains;
  return { ok: true, value: { isException: mark === "@", domains: domains.value, selector } };
}

/** The engine itself leaves out single selectors that it does not know; braces and markup never come from a list. */
function isPlainSelector(selector: string): boolean {
  return selector !== "" && selector.length <= MAX_SELECTOR && !/[{}\p{Cc}\p{Cs}]/u.test(selector);
}
