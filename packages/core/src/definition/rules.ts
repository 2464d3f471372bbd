import type { Issue } from "../errors.ts";
import { FAMILIES } from "../plan/family.ts";
import { mergeOverrides } from "../resolve/merge-overrides.ts";
import {
  corsNeedsBundle,
  linkRules,
  ownSchemes,
  signInHosts,
  signInReturn,
  sourceAddress,
} from "./rules/address-rules.ts";
import { deviceNames, injections, publishTemplate } from "./rules/other-rules.ts";
import { capabilities, commandPatterns, duplicateOrigins, programPaths } from "./rules/power-rules.ts";
import type { Rule } from "./rules/rule.ts";
import { windowBounds, windowContradictions, windowPlace } from "./rules/window-rules.ts";
import type { WrittenDefinition } from "./schema.ts";
import { valueAt } from "./zod-issues.ts";

const RULES: readonly Rule[] = [
  deviceNames,
  windowBounds,
  windowPlace,
  windowContradictions,
  sourceAddress,
  linkRules,
  signInReturn,
  signInHosts,
  injections,
  capabilities,
  commandPatterns,
  programPaths,
  duplicateOrigins,
  corsNeedsBundle,
  ownSchemes,
  publishTemplate,
];

/** What the schema cannot say: rules between keys, for the definition itself and as each platform sees it. */
export function ruleIssues(written: WrittenDefinition): Issue[] {
  const base = RULES.flatMap((rule) => rule(written));
  const found = new Map(base.map((issue) => [`${issue.path}\n${issue.message}`, issue]));
  for (const family of FAMILIES) {
    if (written.platforms?.[family] === undefined) continue;
    for (const issue of RULES.flatMap((rule) => rule(mergeOverrides(written, family)))) {
      const key = `${issue.path}\n${issue.message}`;
      if (!found.has(key)) found.set(key, { ...issue, path: overridePath(written, family, issue.path) });
    }
  }
  return [...found.values()];
}

function overridePath(written: WrittenDefinition, family: string, path: string): string {
  const section = path.split(".")[0] ?? "";
  const overridden = valueAt(written, ["platforms", family, section]) !== undefined;
  return overridden ? `platforms.${family}.${path}` : path;
}
