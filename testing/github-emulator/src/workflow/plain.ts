/** A mapping of a YAML or JSON file. */
export type Plain = Readonly<Record<string, unknown>>;

/** The mapping, or an empty one for anything else. */
export function asRecord(value: unknown): Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

/** A list as it is, nothing as none, anything else as a list of one. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** How a value of an expression reads as text: GitHub writes nothing for null. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}
