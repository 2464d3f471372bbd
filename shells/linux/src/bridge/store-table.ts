export const MAX_KEY_LENGTH = 256;
/** UTF-16 units of JSON text. */
export const MAX_VALUE_LENGTH = 1024 * 1024;
const MAX_STORE_LENGTH = 10 * 1024 * 1024;

/** Keys and the JSON text of their values. */
export type StoreTable = ReadonlyMap<string, string>;

/** Reads a store file; null when it is damaged. */
export function parseStore(text: string): StoreTable | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return null;
  }
  return new Map(Object.entries(value).map(([key, entry]) => [key, JSON.stringify(entry)]));
}

export function formatStore(table: StoreTable): string {
  const entries = [...table].map(([key, json]) => `${JSON.stringify(key)}:${json}`);
  return `{${entries.join(",\n")}}\n`;
}

/** The table with one value more or changed; null when it would become too large. */
export function withValue(table: StoreTable, key: string, json: string): StoreTable | null {
  const next = new Map(table).set(key, json);
  let length = 0;
  for (const [name, value] of next) {
    length += name.length + value.length;
  }
  return json.length > MAX_VALUE_LENGTH || length > MAX_STORE_LENGTH ? null : next;
}

export function withoutKey(table: StoreTable, key: string): StoreTable {
  const next = new Map(table);
  next.delete(key);
  return next;
}

/** File name for an origin: readable, and no two origins share one. */
export function storeFileName(origin: string): string {
  return `${encodeURIComponent(origin).replaceAll("*", "%2A")}.json`;
}
