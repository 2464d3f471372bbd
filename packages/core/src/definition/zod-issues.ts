import type { z } from "zod";
import type { Issue } from "../errors.ts";
import { describeFound, expectedAt } from "./describe.ts";
import { keysOf, knownPaths, schemasAt } from "./schema-tree.ts";
import { suggest } from "./suggest.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Issues of the schema library in our words, for the value that it judged. */
export function issuesOfZod(issues: readonly ZodIssue[], value: unknown): Issue[] {
  return issues.flatMap((issue) => toIssues(issue, [], value));
}

function toIssues(issue: ZodIssue, base: Path, root: unknown): Issue[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const place = formatPath(path);
  const found = valueAt(root, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key));
  if (issue.code === "invalid_union") {
    const branch = bestBranch(issue.errors, found);
    if (branch !== null) return branch.flatMap((inner) => toIssues(inner, path, root));
  }
  if (found === undefined) {
    const expected = expectedAt(path);
    return [{ path: place, code: "missing", message: `${quote(place)} is missing; it must be ${expected}.` }];
  }
  if (issue.code === "invalid_format" || issue.code === "invalid_key") {
    const reason = issue.code === "invalid_key" ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    return [
      {
        path: place,
        code: "bad-format",
        message: `${quote(place)} ${reason}; found ${describeFound(found)}.`,
      },
    ];
  }
  const code =
    issue.code === "too_small" || issue.code === "too_big"
      ? "out-of-range"
      : issue.code === "invalid_value"
        ? "not-allowed"
        : "wrong-type";
  const near =
    issue.code === "invalid_value" && typeof found === "string"
      ? suggest(found, issue.values.map(String))
      : null;
  const ending = near === null ? "" : ` Did you mean ${JSON.stringify(near)}?`;
  return [
    {
      path: place,
      code,
      message: `${quote(place)} must be ${expectedAt(path)}; found ${describeFound(found)}.${ending}`,
    },
  ];
}

/** The alternative that fits best: the fewest wrong or unknown keys, when the kind of value fits at all. */
function bestBranch(errors: readonly (readonly ZodIssue[])[], found: unknown): readonly ZodIssue[] | null {
  if (found === undefined) return null;
  const fitting = errors.filter(
    (issues) =>
      !issues.some(
        (issue) =>
          issue.path.length === 0 &&
          issue.code !== "unrecognized_keys" &&
          issue.code !== "invalid_format" &&
          issue.code !== "invalid_union",
      ),
  );
  const cost = (issues: readonly ZodIssue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 2 * issue.keys.length : 1), 0);
  return fitting.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

function unknownKey(path: Path, key: string): Issue {
  const place = formatPath([...path, key]);
  const siblings = keysOf(schemasAt(path));
  const near = suggest(key, siblings);
  const elsewhere = near === null ? knownPaths().find((known) => known.split(".").at(-1) === key) : undefined;
  const owner = path.length === 0 ? "the definition" : quote(formatPath(path));
  const ending =
    near !== null
      ? ` Did you mean "${near}"?`
      : elsewhere !== undefined
        ? ` It belongs in "${elsewhere}".`
        : ` Known keys are ${siblings.map((name) => `"${name}"`).join(", ")}.`;
  return { path: place, code: "unknown-key", message: `"${key}" is not a key of ${owner}.${ending}` };
}

export function formatPath(path: Path): string {
  return path.join(".");
}

function quote(place: string): string {
  return place === "" ? "The definition" : `"${place}"`;
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string | number, unknown>)[key];
  }, root);
}
