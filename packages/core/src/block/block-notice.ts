import type { CompiledBlock } from "./compile-block.ts";
import { groupDigits } from "./group-digits.ts";
import type { ListSummary } from "./summarize-list.ts";
import { SKIP_REASONS, type SkipReason } from "./skip-reason.ts";

/** "1,234 rules; 56 lines were skipped: regular expressions (40), scripts for pages (16)". */
export function describeBlock({ rules, lists }: Pick<CompiledBlock, "rules" | "lists">): string {
  const skipped = lists.reduce((sum, list) => sum + skippedLines(list), 0);
  const count = `${groupDigits(rules)} ${rules === 1 ? "rule" : "rules"}`;
  if (skipped === 0) return count;
  const lines = skipped === 1 ? "1 line was skipped" : `${groupDigits(skipped)} lines were skipped`;
  return `${count}; ${lines}: ${describeSkipped(lists)}`;
}

export function skippedLines({ skipped }: Pick<ListSummary, "skipped">): number {
  return [...skipped.values()].reduce((sum, count) => sum + count, 0);
}

/** The most frequent first. */
export function describeSkipped(lists: readonly Pick<ListSummary, "skipped">[]): string {
  const total = new Map<SkipReason, number>();
  for (const { skipped } of lists) {
    for (const [reason, count] of skipped) total.set(reason, (total.get(reason) ?? 0) + count);
  }
  return [...total]
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${SKIP_REASONS[reason]} (${groupDigits(count)})`)
    .join(", ");
}
