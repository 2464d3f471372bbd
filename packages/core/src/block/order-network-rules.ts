import type { DomainCondition } from "./domain-condition.ts";
import type { NetworkRule } from "./network-rule.ts";
import { EVERYTHING } from "./url-filter.ts";
import type { ResourceType, WebkitAction, WebkitRule, WebkitTrigger } from "./webkit-rule.ts";

/** A rule never means these unless it names them. */
const NAMED_ONLY: readonly ResourceType[] = ["top-document", "popup"];

/**
 * Rules about requests in the order that gives them their meaning: the engine goes through the list, and
 * `ignore-previous-rules` takes back everything before it. Pages and popups, which a rule means only when it names
 * them, are therefore let through between the two halves.
 */
export function orderNetworkRules(rules: readonly NetworkRule[]): readonly WebkitRule[] {
  const requests = rules.filter(({ scopes }) => scopes.length === 0);
  const inside = halfOf(requests, (types) => types?.filter((type) => !NAMED_ONLY.includes(type)) ?? null);
  const pages = halfOf(requests, (types) => types?.filter((type) => NAMED_ONLY.includes(type)) ?? []);
  const letThrough: WebkitRule = {
    trigger: { "url-filter": EVERYTHING, "resource-type": NAMED_ONLY },
    action: { type: "ignore-previous-rules" },
  };
  return [...inside, ...(inside.length > 0 ? [letThrough] : []), ...pages];
}

function halfOf(
  rules: readonly NetworkRule[],
  typesOf: (types: NetworkRule["types"]) => NetworkRule["types"],
): readonly WebkitRule[] {
  const half = rules
    .map((rule) => ({ ...rule, types: typesOf(rule.types) }))
    .filter(({ types }) => types === null || types.length > 0);
  const blocks = half.filter(({ isException }) => !isException);
  return [
    ...blocks.filter(({ isImportant }) => !isImportant).flatMap(toWebkit),
    ...half.filter(({ isException }) => isException).flatMap(toWebkit),
    ...blocks.filter(({ isImportant }) => isImportant).flatMap(toWebkit),
  ];
}

function toWebkit(rule: NetworkRule): readonly WebkitRule[] {
  const action: WebkitAction = { type: rule.isException ? "ignore-previous-rules" : "block" };
  return rule.filters.map((filter) => ({
    trigger: {
      "url-filter": filter,
      ...(rule.isCaseSensitive && { "url-filter-is-case-sensitive": true as const }),
      ...(rule.types !== null && { "resource-type": rule.types }),
      ...(rule.party !== null && { "load-type": [rule.party] }),
      ...domainTrigger(rule.domains),
    },
    action,
  }));
}

export function domainTrigger(
  condition: DomainCondition | null,
): Pick<WebkitTrigger, "if-domain" | "unless-domain"> {
  if (condition === null) return {};
  const domains = condition.domains.map((domain) => `*${domain}`);
  return condition.kind === "only" ? { "if-domain": domains } : { "unless-domain": domains };
}
