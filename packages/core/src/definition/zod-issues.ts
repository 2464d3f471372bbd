import type { z } from "zod";
import type { Issue } from "../errors.ts";
import { describeFound, expectedAt } from "./describe.ts";
import { keysOf, knownPaths, schemasAt } from "./schema-tree.ts";
import { suggest } from "./suggest.ts";

type ZodIssue = z.core.$ZodIssue;
type Branch = readonly ZodIssue[];
/** A longer list of keys hides more than it helps. */
const MAX_LISTED = 12;

type Path = readonly (string | number)[];

/** Issues of the schema library in our words, for the value that it judged. */
export function issuesOfZod(issues: readonly ZodIssue[], value: unknown): Issue[] {
  return issues.flatMap((issue) => toIssues(issue, [], value));
}

function toIssues(issue: ZodIssue, base: Path, root: unknown): Issue[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  const found = valueAt(root, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, root));
  if (issue.code === "invalid_union" && found !== undefined) {
    const place = formatPath(path);
    const choice = missingChoice(issue.errors, found);
    if (choice !== null) {
      const keys = choice.map((key) => `"${key}"`).join(" or ");
      return [{ path: place, code: "missing", message: `${quote(place)} needs ${keys}.` }];
    }
    const branch = bestBranch(issue.errors, found);
    if (branch !== null) return branch.flatMap((inner) => toIssues(inner, path, root));
  }
  return [valueIssue(issue, path, found)];
}

function valueIssue(issue: ZodIssue, path: Path, found: unknown): Issue {
  const place = formatPath(path);
  if (found === undefined) {
    return {
      path: place,
      code: "missing",
      message: `${quote(place)} is missing; it must be ${expectedAt(path)}.`,
    };
  }
  if (issue.code === "invalid_key") {
    return {
      path: place,
      code: "bad-format",
      message: `${quote(place)} ${issue.issues[0]?.message ?? "is not a name"}.`,
    };
  }
  // A person may have typed the secret itself where its name belongs.
  const actual = path[0] === "signing" ? "something else" : describeFound(found);
  if (issue.code === "invalid_format") {
    return { path: place, code: "bad-format", message: `${quote(place)} ${issue.message}; found ${actual}.` };
  }
  const near =
    issue.code === "invalid_value" && typeof found === "string"
      ? suggest(found, issue.values.map(String))
      : null;
  const ending = near === null ? "" : ` Did you mean "${near}"?`;
  const message = `${quote(place)} must be ${expected(issue, path)}; found ${actual}.${ending}`;
  return { path: place, code: ISSUE_CODES[issue.code] ?? "wrong-type", message };
}

function expected(issue: ZodIssue, path: Path): string {
  if (issue.code === "too_small" && issue.origin === "array") return `a list of at least ${issue.minimum}`;
  if (issue.code === "too_big" && issue.origin === "array") return `a list of at most ${issue.maximum}`;
  return expectedAt(path);
}

const ISSUE_CODES: Readonly<Record<string, string>> = {
  too_small: "out-of-range",
  too_big: "out-of-range",
  invalid_value: "not-allowed",
};

/**
 * The alternative that the value was meant to be: the one whose kind fits (text, list, object) with the fewest wrong or
 * unknown keys. Null when no kind fits.
 */
function bestBranch(branches: readonly Branch[], found: unknown): Branch | null {
  const cost = (issues: Branch): number =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 2 * issue.keys.length : 1), 0);
  return (
    branches.filter((branch) => isKindRight(branch, found)).toSorted((a, b) => cost(a) - cost(b))[0] ?? null
  );
}

function isKindRight(branch: Branch, found: unknown): boolean {
  return branch
    .filter((issue) => issue.path.length === 0)
    .every((issue) => {
      if (issue.code === "invalid_type") return false;
      if (issue.code === "invalid_value") return typeof found === "string";
      return issue.code !== "invalid_union" || issue.errors.some((inner) => isKindRight(inner, found));
    });
}

/** The first key of every alternative, when an object has none of them. */
function missingChoice(branches: readonly Branch[], found: unknown): string[] | null {
  if (!isObject(found)) return null;
  const keys = branches
    .filter((branch) => isKindRight(branch, found))
    .map(
      (branch) =>
        branch.find(({ path }) => path.length === 1 && !Object.hasOwn(found, path[0] ?? ""))?.path[0],
    );
  return keys.length > 1 && keys.every((key) => typeof key === "string") ? keys : null;
}

function unknownKey(path: Path, key: string, root: unknown): Issue {
  const place = formatPath([...path, key]);
  const owner = path.length === 0 ? "the definition" : quote(formatPath(path));
  const siblings = keysOf(schemasAt(path));
  if (siblings.includes(key)) {
    const object = valueAt(root, path);
    const others = isObject(object) ? Object.keys(object).filter((name) => name !== key) : [];
    const beside = others.map((name) => `"${name}"`).join(", ");
    return { path: place, code: "conflict", message: `"${key}" cannot stand beside ${beside} in ${owner}.` };
  }
  return {
    path: place,
    code: "unknown-key",
    message: `"${key}" is not a key of ${owner}.${keyHint(path, key, siblings)}`,
  };
}

function keyHint(path: Path, key: string, siblings: readonly string[]): string {
  const known = knownPaths();
  if (path.length === 0 && known.includes(key)) {
    const [outer = "", ...inner] = key.split(".");
    return ` Write "${inner.join(".")}" inside "${outer}".`;
  }
  const near = suggest(key, siblings);
  if (near !== null) return ` Did you mean "${near}"?`;
  const elsewhere = known.find((name) => name.split(".").at(-1) === key);
  if (elsewhere !== undefined) return ` It belongs in "${elsewhere}".`;
  return siblings.length === 0 || siblings.length > MAX_LISTED
    ? ""
    : ` Known keys are ${siblings.map((name) => `"${name}"`).join(", ")}.`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function formatPath(path: Path): string {
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
