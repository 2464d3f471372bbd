import { ONE_SHOT } from "./one-shot.ts";
import type { Issue } from "../errors.ts";
import { parseJsonText, type JsonText } from "./json-text.ts";
import { ruleIssues } from "./rules.ts";
import { definitionSchema, type WrittenDefinition } from "./schema.ts";
import { issuesOfZod } from "./zod-issues.ts";

export type ParseResult = { ok: true; value: WrittenDefinition; issues: [] } | { ok: false; issues: Issue[] };

/**
 * Reads the text of a `pakeplus.json`. All problems are reported at once, each with its path, 1-based line and column.
 * Nothing is filled in: the value is what the person wrote.
 */
export function parseDefinition(text: string): ParseResult {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return parsed;
  const result = checkDefinition(parsed.json.value);
  if (result.ok) return result;
  return { ok: false, issues: result.issues.map((issue) => withPlace(issue, parsed.json)) };
}

/** The same for a value without text, for example after `--set`. */
export function checkDefinition(value: unknown): ParseResult {
  const result = definitionSchema.safeParse(value, ONE_SHOT);
  if (!result.success) return { ok: false, issues: unique(issuesOfZod(result.error.issues, value)) };
  const written = value as WrittenDefinition;
  const issues = ruleIssues(written);
  return issues.length === 0 ? { ok: true, value: written, issues: [] } : { ok: false, issues };
}

function withPlace(issue: Issue, json: JsonText): Issue {
  const part = issue.code === "unknown-key" ? "key" : "value";
  return { ...issue, ...json.locate(splitPath(issue.path), part) };
}

/** The inverse of how issues write a path; a number is an index. */
export function splitPath(path: string): (string | number)[] {
  return path === "" ? [] : path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Map(issues.map((issue) => [`${issue.path}\n${issue.message}`, issue]));
  return [...seen.values()];
}
