import { AppError } from "../errors.ts";
import { toAsciiHost } from "../links/host.ts";
import { groupDigits } from "./group-digits.ts";
import { problemOfRules } from "./check-rules.ts";
import { orderHidingRules, trustedPages } from "./order-hiding-rules.ts";
import { orderNetworkRules } from "./order-network-rules.ts";
import { hostRule, parseList } from "./parse-list.ts";
import { type ListSummary, summarizeParsed } from "./summarize-list.ts";
import { originFilter } from "./url-filter.ts";
import { RULE_LIMIT, type WebkitRule } from "./webkit-rule.ts";

export interface BlockInput {
  hosts: readonly string[];
  lists: readonly { file: string; text: string }[];
  start: { kind: "bundled" | "remote"; origin: string };
}

export interface CompiledBlock {
  /** JSON of WebKit content blockers, one rule on each line. */
  text: string;
  /** Hosts, and lines of lists, that have an effect; `text` may need two rules for one, and has some of its own. */
  rules: number;
  lists: readonly ListSummary[];
}

/**
 * Compiles what a definition blocks for WebKit's content blockers. Time and memory grow with the size of the lists.
 * @throws AppError BLOCK_TOO_LARGE
 */
export function compileBlock({ hosts, lists, start }: BlockInput): CompiledBlock {
  const parsed = lists.map(({ file, text }) => ({ file, ...parseList(text) }));
  const network = [
    ...hosts.map((host) => hostRule(toAsciiHost(host) ?? host.toLowerCase())),
    ...parsed.flatMap((list) => list.network),
  ];
  const hiding = parsed.flatMap((list) => list.hiding);
  const rules = withoutRepeats([
    ...orderNetworkRules(network),
    ...(start.kind === "remote" ? [allowStartPage(start.origin)] : []),
    ...orderHidingRules(hiding, network),
    ...trustedPages(network),
    ...(start.kind === "bundled" ? [allowOwnFiles(start.origin)] : []),
  ]);
  if (rules.length > RULE_LIMIT) throw tooLarge(rules.length);
  const problem = problemOfRules(rules);
  if (problem !== null) {
    throw new AppError("INTERNAL", "The block lists were compiled to something that engines refuse.", {
      reason: problem,
      hint: "Report this with the line of the list, and leave that line out.",
    });
  }
  const summaries = parsed.map((list) => summarizeParsed(list.file, list));
  return {
    text: `[\n${rules.map((rule) => JSON.stringify(rule)).join(",\n")}\n]\n`,
    rules: summaries.reduce((sum, list) => sum + list.rules, hosts.length),
    lists: summaries,
  };
}

/** A list must never leave an app with an empty window; what its pages load is blocked all the same. */
function allowStartPage(origin: string): WebkitRule {
  return {
    trigger: { "url-filter": originFilter(origin), "resource-type": ["top-document"] },
    action: { type: "ignore-previous-rules" },
  };
}

/** Bundled files are the app itself: lists are about other people's content. */
function allowOwnFiles(origin: string): WebkitRule {
  return { trigger: { "url-filter": originFilter(origin) }, action: { type: "ignore-previous-rules" } };
}

/** Of equal rules the last one stays, which may be the one that exceptions do not reach. Exceptions keep their places. */
function withoutRepeats(rules: readonly WebkitRule[]): readonly WebkitRule[] {
  const byText = new Map<string, WebkitRule>();
  for (const [index, rule] of rules.entries()) {
    const isException = rule.action.type === "ignore-previous-rules";
    const key = isException ? String(index) : JSON.stringify(rule);
    byText.delete(key);
    byText.set(key, rule);
  }
  return [...byText.values()];
}

function tooLarge(count: number): AppError {
  return new AppError("BLOCK_TOO_LARGE", "The block lists hold too many rules.", {
    reason: `They come to ${groupDigits(count)} rules; the engine takes ${groupDigits(RULE_LIMIT)}.`,
    hint: "Leave a list out of block.lists, or use a shorter one.",
  });
}
