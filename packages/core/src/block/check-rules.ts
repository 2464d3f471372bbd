import { problemOfFilter } from "./check-filter.ts";
import { RESOURCE_TYPES, RULE_LIMIT, type WebkitRule, type WebkitTrigger } from "./webkit-rule.ts";

const KEYS = new Set([
  "url-filter",
  "url-filter-is-case-sensitive",
  "resource-type",
  "load-type",
  "if-domain",
  "unless-domain",
  "if-top-url",
]);
const CONDITIONS = ["if-domain", "unless-domain", "if-top-url"] as const;
const DOMAIN = /^\*?[a-z0-9._-]+$/u;

/**
 * Why WebKit would refuse a list, for the first rule that is wrong; null when it is fine. One wrong rule would lose
 * them all.
 */
export function problemOfRules(rules: readonly WebkitRule[]): string | null {
  if (rules.length === 0) return "there is no rule";
  if (rules.length > RULE_LIMIT) return "there are too many rules";
  for (const [index, { trigger, action }] of rules.entries()) {
    const problem =
      problemOfTrigger(trigger) ??
      (action.type === "css-display-none" && action.selector.trim() === "" ? "it has no selector" : null);
    if (problem !== null) return `rule ${index + 1}: ${problem}`;
  }
  return null;
}

function problemOfTrigger(trigger: WebkitTrigger): string | null {
  if (Object.keys(trigger).some((key) => !KEYS.has(key))) return "an unknown key";
  if (CONDITIONS.filter((key) => trigger[key] !== undefined).length > 1) return "two conditions";
  const lists = [trigger["resource-type"], trigger["load-type"], ...CONDITIONS.map((key) => trigger[key])];
  if (lists.some((list) => list?.length === 0)) return "an empty list";
  if (trigger["resource-type"]?.some((type) => !RESOURCE_TYPES.includes(type))) return "an unknown type";
  const domains = [...(trigger["if-domain"] ?? []), ...(trigger["unless-domain"] ?? [])];
  if (domains.some((domain) => !DOMAIN.test(domain))) return "a domain that is not lower-case ASCII";
  for (const filter of [trigger["url-filter"], ...(trigger["if-top-url"] ?? [])]) {
    const problem = problemOfFilter(filter);
    if (problem !== null) return `${filter}: ${problem}`;
  }
  return null;
}
