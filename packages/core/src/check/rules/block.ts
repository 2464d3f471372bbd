import { describeSkipped, skippedLines } from "../../block/block-notice.ts";
import { groupDigits } from "../../block/group-digits.ts";
import { RULE_LIMIT } from "../../block/webkit-rule.ts";
import type { BlockListFacts } from "../facts.ts";
import { createFinding, type Finding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

/** From this share on, a list is probably meant for another program. */
const MUCH = 0.2;
/** A few odd lines in a small list of one's own are worth no warning; `build` counts them. */
const MANY = 20;

/** Lists of `block.lists`. */
export const blockLists: CheckRule = ({ facts, definitions, placeOf }) => {
  const place = placeOf("block.lists");
  const perList = facts.blockLists.flatMap((list) =>
    findingsOf(list).map((finding) => ({ ...finding, place })),
  );
  const largest = Math.max(0, ...definitions.map(({ block }) => rulesOf(block, facts.blockLists)));
  if (largest <= RULE_LIMIT) return perList;
  const detail = `They come to about ${groupDigits(largest)} rules.`;
  return [createFinding("block-too-large", { detail, place }), ...perList];
};

function findingsOf(list: BlockListFacts): Finding[] {
  const { file } = list;
  if (!list.ok) {
    return [createFinding("block-list-unreadable", { detail: `${file}: ${list.reason}` })];
  }
  const skipped = skippedLines(list);
  const why = skipped === 0 ? "" : ` Skipped: ${describeSkipped([list])}.`;
  if (list.rules === 0) {
    return [createFinding("block-list-empty", { detail: `${file} holds no rule.${why}` })];
  }
  const all = skipped + list.rules;
  if (skipped < MANY || skipped / all < MUCH) return [];
  const detail = `${file}: ${groupDigits(skipped)} of ${groupDigits(all)} lines have no effect.${why}`;
  return [createFinding("block-list-skips", { detail })];
}

function rulesOf(
  block: { hosts: readonly string[]; lists: readonly string[] },
  lists: readonly BlockListFacts[],
): number {
  const named = lists.filter(({ file }) => block.lists.includes(file));
  return named.reduce((sum, list) => sum + (list.ok ? list.rules : 0), block.hosts.length);
}
