import type { ImportEntry, ImportOutcome } from "@pakeplus/core";
import { isRecord, textIn } from "../commands/run-command.ts";

const OUTCOMES = ["carried", "changed", "refused", "ignored"] as const satisfies readonly ImportOutcome[];

/** What `pakeplus import --json` says of each setting. */
export function importEntries(report: unknown): ImportEntry[] {
  return (Array.isArray(report) ? report : []).flatMap((entry: unknown) => {
    const outcome = OUTCOMES.find((known) => known === textIn(entry, "outcome"));
    if (outcome === undefined || !isRecord(entry)) return [];
    const to = typeof entry["to"] === "string" ? entry["to"] : null;
    return [{ from: textIn(entry, "from"), outcome, to, why: textIn(entry, "why") }];
  });
}
