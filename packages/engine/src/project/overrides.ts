import { checkDefinition, setByPath } from "@pakeplus/core";
import type { Issue, WrittenDefinition } from "@pakeplus/core";
import { definitionInvalid } from "./read-definition.ts";

/** A value from the command line for one key of the definition. */
export interface Override {
  /** As a person writes it, for example `window.width`. */
  path: string;
  value: string;
}

/** A definition that need not be whole: id and name may still be missing. */
export interface Draft {
  value: Readonly<Record<string, unknown>>;
  /** What the overrides got wrong; reported together with everything else by {@link requireValid}. */
  issues: readonly Issue[];
}

export function applyOverrides(definition: object, overrides: readonly Override[]): Draft {
  let value: Readonly<Record<string, unknown>> = { ...definition };
  const issues: Issue[] = [];
  for (const override of overrides) {
    const result = setByPath(value as WrittenDefinition, override.path, override.value);
    if (result.ok) value = { ...result.value };
    else issues.push(...result.issues);
  }
  return { value, issues };
}

/**
 * @param what Where the values come from, as the subject of a sentence.
 * @throws AppError DEFINITION_INVALID with every problem.
 */
export function requireValid({ value, issues }: Draft, what: string): WrittenDefinition {
  const checked = checkDefinition(value);
  if (checked.ok && issues.length === 0) return checked.value;
  throw definitionInvalid(what, [...issues, ...checked.issues]);
}
