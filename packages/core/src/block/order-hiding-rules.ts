import type { HidingRule } from "./hiding-rule.ts";
import type { NetworkRule } from "./network-rule.ts";
import type { PageScope } from "./network-options.ts";
import { domainTrigger } from "./order-network-rules.ts";
import { EVERYTHING } from "./url-filter.ts";
import type { WebkitRule } from "./webkit-rule.ts";

/** Rules about elements, those for all pages first, each part followed by the pages on which it is switched off. */
export function orderHidingRules(
  hiding: readonly HidingRule[],
  network: readonly NetworkRule[],
): readonly WebkitRule[] {
  const rules = withoutExceptions(hiding);
  return [
    ...rules.filter((rule) => !isSpecific(rule)).map(toWebkit),
    ...switchedOff(network, "generic-hiding"),
    ...rules.filter(isSpecific).map(toWebkit),
    ...switchedOff(network, "hiding"),
  ];
}

function isSpecific({ domains }: HidingRule): boolean {
  return domains?.kind === "only";
}

function toWebkit({ selector, domains }: HidingRule): WebkitRule {
  return {
    trigger: { "url-filter": EVERYTHING, ...domainTrigger(domains) },
    action: { type: "css-display-none", selector },
  };
}

function switchedOff(network: readonly NetworkRule[], scope: PageScope): readonly WebkitRule[] {
  return network
    .filter(({ scopes }) => scopes.includes(scope))
    .flatMap(({ filters }) => filters)
    .map((filter) => ({
      trigger: { "url-filter": filter, "resource-type": ["top-document", "child-document"] },
      action: { type: "ignore-previous-rules" },
    }));
}

/** Pages on which everything is switched off. */
export function trustedPages(network: readonly NetworkRule[]): readonly WebkitRule[] {
  return network
    .filter(({ scopes }) => scopes.includes("page"))
    .map(({ filters }) => ({
      trigger: { "url-filter": EVERYTHING, "if-top-url": filters },
      action: { type: "ignore-previous-rules" },
    }));
}

/**
 * Exceptions (`#@#`) become conditions of the rules with the same selector. A condition names domains or excludes
 * some, never both; in doubt an element is shown, because what is hidden by mistake cannot be used.
 */
function withoutExceptions(hiding: readonly HidingRule[]): readonly HidingRule[] {
  const exceptions = new Map<string, Set<string> | "everywhere">();
  for (const { isException, selector, domains } of hiding) {
    if (!isException) continue;
    const known = exceptions.get(selector) ?? new Set();
    if (domains?.kind !== "only" || known === "everywhere") exceptions.set(selector, "everywhere");
    else exceptions.set(selector, new Set([...known, ...domains.domains]));
  }
  return hiding
    .filter(({ isException }) => !isException)
    .flatMap((rule) => {
      const excepted = exceptions.get(rule.selector);
      if (excepted === undefined) return [rule];
      return excepted === "everywhere" ? [] : limited(rule, excepted);
    });
}

function limited(rule: HidingRule, excepted: ReadonlySet<string>): readonly HidingRule[] {
  const { domains } = rule;
  if (domains?.kind !== "only") {
    const except = new Set([...(domains?.domains ?? []), ...excepted]);
    return [{ ...rule, domains: { kind: "except", domains: [...except] } }];
  }
  const kept = domains.domains.filter((domain) =>
    [...excepted].every((other) => !isWithin(domain, other) && !isWithin(other, domain)),
  );
  return kept.length === 0 ? [] : [{ ...rule, domains: { kind: "only", domains: kept } }];
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}
