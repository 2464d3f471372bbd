import { AppError } from "@pakeplus/core";

/** JSON of GitHub. Read it with the functions below: what is missing then has a name instead of `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function textField(value: Json, name: string): string {
  return field(value, name, (found) => (typeof found === "string" ? found : null));
}

export function numberField(value: Json, name: string): number {
  return field(value, name, (found) => (typeof found === "number" ? found : null));
}

export function booleanField(value: Json, name: string): boolean {
  return field(value, name, (found) => (typeof found === "boolean" ? found : null));
}

export function listField(value: Json, name: string): readonly Json[] {
  return field(value, name, (found) => (Array.isArray(found) ? (found as readonly Json[]) : null));
}

export function objectField(value: Json, name: string): { readonly [key: string]: Json } {
  return field(value, name, asObject);
}

/** The text, or null where the field is absent or null. */
export function optionalText(value: Json, name: string): string | null {
  const found = asObject(value)?.[name];
  return typeof found === "string" ? found : null;
}

function field<T>(value: Json, name: string, read: (found: Json) => T | null): T {
  const found = asObject(value)?.[name];
  const result = found === undefined ? null : read(found);
  if (result !== null) return result;
  throw new AppError("GITHUB_NOT_UNDERSTOOD", "GitHub's answer could not be read.", {
    reason: `The field "${name}" is missing or of another kind.`,
    hint: "Try again. If it stays so, a newer PakePlus may know this answer.",
  });
}

function asObject(value: Json): { readonly [key: string]: Json } | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : null;
}
