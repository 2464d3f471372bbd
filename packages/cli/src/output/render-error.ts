import { ERROR_SPECS } from "@pakeplus/core";
import type { AppError, Issue, PublicError } from "@pakeplus/core";
import { codeFrame } from "./code-frame.ts";
import type { Style } from "./style.ts";

/** A text that problems can be shown in. */
export interface ErrorText {
  /** As people are shown it. */
  name: string;
  text: string;
}

function renderIssue(issue: Issue, source: ErrorText | null, style: Style): string {
  const hasPlace = issue.line !== undefined && source !== null;
  const place = hasPlace ? `${source.name}:${issue.line}:${issue.column ?? 1}  ` : "";
  const head = `  ${style.dim(place)}${issue.message}`;
  if (!hasPlace || issue.line === undefined) return head;
  const frame = codeFrame(source.text, issue.line, issue.column ?? 1);
  return `${head}\n${frame.replaceAll(/^/gm, "    ")}`;
}

function sentence(text: string): string {
  const ending = /[.!?…]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${ending}`;
}

/** An error for people: what happened, why, each problem in its place, what to do, where to read more. */
export function renderError(error: AppError, source: ErrorText | null, style: Style): string {
  return renderPublicError(error.toPublic(), source, style);
}

/** As {@link renderError}, for an error that came as an event. */
export function renderPublicError(
  { code, message, reason, issues = [], hint, docs }: PublicError,
  source: ErrorText | null,
  style: Style,
): string {
  const isCalm = ERROR_SPECS[code].exitCode === 130;
  return [
    isCalm ? style.yellow(message) : `${style.red("Error")}  ${style.bold(message)}`,
    ...(reason === undefined ? [] : [sentence(reason)]),
    ...issues.map((issue) => renderIssue(issue, source, style)),
    ...(hint === undefined ? [] : [`${style.green("→")} ${hint}`]),
    ...(isCalm ? [] : [style.dim(`${code} · docs/${docs}.md`)]),
    "",
  ].join("\n");
}
