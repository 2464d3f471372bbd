import type { RuntimeCommand } from "@pakeplus/core";

/** UTF-16 units of one argument. */
const MAX_LENGTH = 4096;

function matches(pattern: string, value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= MAX_LENGTH &&
    !value.includes("\0") &&
    new RegExp(`^(?:${pattern})$`, "u").test(value)
  );
}

/**
 * The whole argument list of a declared command, the page's values in the places of its patterns.
 * @returns null when there are too few or too many values, or one does not match its whole pattern.
 */
export function commandArguments(command: RuntimeCommand, given: unknown): readonly string[] | null {
  const values: readonly unknown[] | null = given === undefined ? [] : Array.isArray(given) ? given : null;
  const places = command.args.filter((arg) => typeof arg !== "string").length;
  if (values === null || values.length !== places) {
    return null;
  }
  const rest = [...values];
  const list: string[] = [];
  for (const arg of command.args) {
    const value = typeof arg === "string" ? arg : rest.shift();
    if (typeof value !== "string" || (typeof arg !== "string" && !matches(arg.pattern, value))) {
      return null;
    }
    list.push(value);
  }
  return list;
}
