/** Argument checks of the bridge; each returns the value in its type, or null when it is not allowed. */

export function textArgument(value: unknown, limits: { min: number; max: number }): string | null {
  return typeof value === "string" && value.length >= limits.min && value.length <= limits.max ? value : null;
}

export function booleanArgument(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** Text for a title or a notification: one line, without control characters. */
export function lineArgument(value: unknown, max: number): string | null {
  const text = textArgument(value, { min: 0, max });
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  return text === null ? null : text.replaceAll(/[\u0000-\u001F\u007F]/g, " ");
}
