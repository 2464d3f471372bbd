import { ONE_SHOT } from "../definition/one-shot.ts";
import { definitionSchema, type WrittenDefinition } from "../definition/schema.ts";

const IGNORED = new Set(["$schema", "platforms", "targets"]);

/** Dotted paths of options whose value differs from the default. A list counts as one option. */
export function changedOptions(merged: WrittenDefinition): string[] {
  const { id, name, source } = merged;
  const defaults: unknown = definitionSchema.parse({ id, name, source }, ONE_SHOT);
  const found: string[] = [];
  const visit = (value: unknown, standard: unknown, path: readonly string[]): void => {
    if (value === undefined || isSame(value, standard)) return;
    if (!isRecord(value)) {
      found.push(path.join("."));
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (path.length === 0 && IGNORED.has(key)) continue;
      visit(inner, isRecord(standard) ? standard[key] : undefined, [...path, key]);
    }
  };
  visit(merged, defaults, []);
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
