import type { Run } from "../runs/run.ts";
import type { Failure } from "./find-failure.ts";
import { redact, type PrivateWords } from "./redact.ts";

export interface FailureReport {
  title: string;
  /** Markdown of GitHub. */
  body: string;
}

export interface ReportFacts {
  run: Run;
  failure: Failure;
  /** What a reader of the report needs to know of the programs, by name: `PakePlus`, `Node.js`. */
  versions: Readonly<Record<string, string>>;
}

/**
 * The exact text of a report, without anything private.
 * @param isForStrangers Then it says nothing of the repository, the app and the address of the run.
 */
export function composeReport(
  { run, failure, versions }: ReportFacts,
  words: PrivateWords,
  isForStrangers: boolean,
): FailureReport {
  const clean = (text: string): string => redact(text, words);
  const names = [failure.job?.name, failure.step?.name].filter((name) => name !== undefined);
  const where = clean(oneLine(names.join(", ")));
  const subject = isForStrangers || run.app === null ? "Build failed" : `Build of ${run.app} failed`;
  const rows = [
    ...Object.entries(versions),
    ["Build", isForStrangers ? `attempt ${run.attempt}` : `${run.url}, attempt ${run.attempt}`],
  ];
  const { cause = null, remedy = null, lines = [], id = null } = failure.explanation ?? {};
  const parts = [
    `**What failed**: ${where === "" ? "the whole run" : where} (${oneLine(run.conclusion ?? run.status)})`,
    ...(cause === null
      ? []
      : [`**Why, as far as PakePlus knows**: ${cause}${id === null ? "" : ` (\`${id}\`)`}`]),
    ...(remedy === null ? [] : [`**Advice that was given**: ${remedy}`]),
    ...(lines.length === 0 ? [] : [`**Lines of the log**\n\n${fenced(lines.map(clean))}`]),
    [
      "|  |  |",
      "| --- | --- |",
      ...rows.map(([name = "", value = ""]) => `| ${name} | ${cell(value)} |`),
    ].join("\n"),
    "Written by `pakeplus report`.",
  ];
  return {
    title: (where === "" ? subject : `${subject}: ${where}`).slice(0, MAX_TITLE),
    body: parts.join("\n\n"),
  };
}

/** GitHub takes 256. */
const MAX_TITLE = 200;

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function cell(text: string): string {
  return oneLine(text).replaceAll("|", String.raw`\|`);
}

/** A fence that nothing in the lines can close. */
function fenced(lines: readonly string[]): string {
  const ticks = lines.flatMap((line) => line.match(/`+/gu) ?? []).map(({ length }) => length);
  const fence = "`".repeat(Math.max(3, ...ticks.map((count) => count + 1)));
  return [`${fence}text`, ...lines, fence].join("\n");
}
