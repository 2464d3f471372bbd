import type { ImportEntry, ImportOutcome } from "@pakeplus/core";
import type { Style } from "../../output/style.ts";

const OUTCOMES: readonly ImportOutcome[] = ["carried", "changed", "refused", "ignored"];
const WIDEST = 36;

/** A row for each setting: what became of it, its old name, its new one, and below them why. */
export function renderReport(report: readonly ImportEntry[], style: Style): string {
  const rows = OUTCOMES.flatMap((outcome) => report.filter((entry) => entry.outcome === outcome));
  const width = Math.min(WIDEST, Math.max(0, ...rows.map(({ from }) => from.length)));
  return rows.map((entry) => renderRow(entry, width, style)).join("\n");
}

function renderRow({ outcome, from, to, why }: ImportEntry, width: number, style: Style): string {
  const head = `  ${paint(outcome, style)(outcome)}  ${from.padEnd(width)}`;
  const row = to === null ? head.trimEnd() : `${head}  ${style.dim("→")} ${to}`;
  return why === "" ? row : `${row}\n           ${style.dim(why)}`;
}

function paint(outcome: ImportOutcome, style: Style): (text: string) => string {
  if (outcome === "carried") return (text) => style.green(text);
  if (outcome === "ignored") return (text) => style.dim(text);
  return (text) => (outcome === "refused" ? style.red(text) : style.yellow(text));
}

/** `12 carried, 3 changed, 2 refused` */
export function summarize(report: readonly ImportEntry[]): string {
  const counts = OUTCOMES.map(
    (outcome) => [outcome, report.filter((entry) => entry.outcome === outcome).length] as const,
  );
  return counts.flatMap(([outcome, count]) => (count === 0 ? [] : [`${count} ${outcome}`])).join(", ");
}
