import { expect } from "vitest";
import { checkDefinition, parseDefinition } from "../definition/parse.ts";
import type { Imported, ImportResult } from "../import/types.ts";

/** What was imported, after the promises that hold for every import were checked. */
export function importedOf(result: ImportResult): Imported {
  if (!result.ok) throw new Error(result.reason);
  const { definition, report, files } = result.imported;
  expect(checkDefinition(definition).issues).toEqual([]);
  expect(parseDefinition(JSON.stringify(definition)).issues).toEqual([]);
  for (const { from, outcome, to, why } of report) {
    expect([from, why === "" || why.endsWith(".") || why.endsWith('".')]).toEqual([from, true]);
    if (outcome === "carried" || outcome === "changed") expect([from, to]).not.toEqual([from, null]);
    else expect([from, to, why === ""]).toEqual([from, null, false]);
  }
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(JSON.stringify(definition)).toContain(JSON.stringify(path));
  return result.imported;
}

/** Outcome by setting. */
export function outcomesOf({ report }: Imported): Record<string, string> {
  return Object.fromEntries(
    report.map(({ from, outcome, to }) => [from, to === null ? outcome : `${outcome} → ${to}`]),
  );
}
