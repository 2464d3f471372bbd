import { AppError } from "@pakeplus/core";

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw notUnderstood("a list");
}

export function textOf(value: unknown, name: string): string {
  const found = isRecord(value) ? value[name] : undefined;
  if (typeof found === "string") return found;
  throw notUnderstood(`the text "${name}"`);
}

export function numberOf(value: unknown, name: string): number {
  const found = isRecord(value) ? value[name] : undefined;
  if (typeof found === "number") return found;
  throw notUnderstood(`the number "${name}"`);
}

function notUnderstood(what: string): AppError {
  return new AppError("GITHUB_NOT_UNDERSTOOD", "GitHub's answer could not be read.", {
    reason: `It lacks ${what}.`,
    hint: "Run the failed job again. If it stays so, a newer PakePlus may know this answer.",
  });
}
