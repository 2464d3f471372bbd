export type Settings = Readonly<Record<string, unknown>>;

export function isSettings(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object at a key; empty when there is none. */
export function settingsAt(settings: Settings, key: string): Settings {
  const value = settings[key];
  return isSettings(value) ? value : {};
}

/** The trimmed text at a key; null when there is none or it is empty. */
export function textAt(settings: Settings, key: string): string | null {
  return asText(settings[key]);
}

export function asText(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** A finite number, also one written as text, as command lines do; null when it is none. */
export function asNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A truth value, also one written as text; null when it is none. */
export function asBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : null;
}

/** False, empty and absent values ask for nothing, so nothing has to be said about them. */
export function asksForNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isSettings(value)) return Object.keys(value).length === 0;
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    value === 0 ||
    value === "false"
  );
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : asksForNothing(value) ? [] : [value];
}
