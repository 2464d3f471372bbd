import {
  compileLinkRules,
  familyOf,
  matchLink,
  normalizeAddress,
  resolveDefinition,
  type Family,
  type Target,
  type WrittenDefinition,
} from "@pakeplus/core";

type LinkAction = ReturnType<typeof matchLink>;

export interface LinkVerdict {
  action: LinkAction;
  /** `rule`: an own one; `site`: the app's own address; `signIn`: a known sign-in page; `rest`: everything else. */
  reason: "rule" | "site" | "signIn" | "rest" | "noAddress";
  /** Index of the own rule that decides; null when none does. */
  rule: number | null;
  /** Systems where it is different, because their own settings say so. */
  others: readonly { family: Family; action: LinkAction }[];
}

const ONE_OF_EACH = [
  "windows-x64",
  "macos-universal",
  "linux",
  "android",
  "ios",
] as const satisfies readonly Target[];

/** What happens with a link, by the rules that are built into the app. */
export function linkVerdict(written: WrittenDefinition, address: string): LinkVerdict {
  if (normalizeAddress(address) === null)
    return { action: "block", reason: "noAddress", rule: null, others: [] };
  const verdicts = ONE_OF_EACH.map((target) => {
    const { linkRules } = resolveDefinition(written, { target });
    return { target, linkRules, action: matchLink(linkRules, address) };
  });
  const base = verdicts.find(({ target }) => target === "linux") ?? verdicts[0];
  const action = base?.action ?? "block";
  const others = verdicts
    .filter((verdict) => verdict.action !== action)
    .map(({ target, action: other }) => ({ family: familyOf(target), action: other }));
  const rule = decidingRule(written, address);
  if (rule !== null) return { action, reason: "rule", rule, others };
  const decider = base?.linkRules.find((candidate) => isMatch(candidate, address));
  if (decider === undefined || decider.host === null) return { action, reason: "rest", rule: null, others };
  const plain = resolveDefinition(
    { ...written, signIn: { mode: "popup", providers: [], hosts: [] } },
    { target: "linux" },
  );
  const isSite = plain.linkRules.some((candidate) => JSON.stringify(candidate) === JSON.stringify(decider));
  return { action, reason: isSite ? "site" : "signIn", rule: null, others };
}

/** Index of the first own rule that fits. */
function decidingRule(written: WrittenDefinition, address: string): number | null {
  const rules = written.navigation?.rules ?? [];
  const index = rules.findIndex((rule) => {
    const compiled = compileLinkRules([rule]);
    return compiled.ok && compiled.rules.some((record) => isMatch(record, address));
  });
  return index === -1 ? null : index;
}

type Rule = Parameters<typeof matchLink>[0][number];

/** `block` is also what no rule gives, so the rule is asked with an action of another name. */
function isMatch(rule: Rule, address: string): boolean {
  return matchLink([{ ...rule, open: "app" }], address) === "app";
}
