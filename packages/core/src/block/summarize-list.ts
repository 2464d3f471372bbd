import { type ParsedList, parseList } from "./parse-list.ts";
import type { SkipReason } from "./skip-reason.ts";

export interface ListSummary {
  file: string;
  /** Lines that became rules. */
  rules: number;
  /** Lines that have no effect, by reason. */
  skipped: ReadonlyMap<SkipReason, number>;
}

export function summarizeParsed(file: string, { network, hiding, skipped }: ParsedList): ListSummary {
  return { file, rules: network.length + hiding.length, skipped };
}

/** What a list would do, without compiling it. */
export function summarizeList(file: string, text: string): ListSummary {
  return summarizeParsed(file, parseList(text));
}
