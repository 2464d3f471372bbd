import { parseDefinition, type Issue } from "@pakeplus/core";

export type Path = readonly (string | number)[];
export type Loose = Readonly<Record<string, unknown>>;

export interface Reading {
  /** What stands in the text, right or wrong; null when it is not JSON or no object. */
  value: Loose | null;
  issues: readonly Issue[];
}

/** What a definition's text says, as far as it can be read. */
export function readText(text: string): Reading {
  const parsed = parseDefinition(text);
  const issues = parsed.issues;
  if (issues.some(({ code }) => code === "not-json" || code === "duplicate-key"))
    return { value: null, issues };
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return { value: isObject ? (value as Loose) : null, issues };
}

/** The value at a path; undefined when nothing is there. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** Issues of a value and of what is inside it. */
export function issuesAt(issues: readonly Issue[], path: string): readonly Issue[] {
  return issues.filter((issue) => issue.path === path || issue.path.startsWith(`${path}.`));
}
