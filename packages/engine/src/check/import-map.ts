/** Resolved addresses by module name; a name that ends in a slash stands for everything below it. */
export type ImportMap = ReadonlyMap<string, string>;

/** Reads an import map (HTML Standard). Broken ones are empty, as engines take them. */
export function readImportMap(text: string, base: string): ImportMap {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const imports = typeof value === "object" && value !== null && "imports" in value ? value.imports : null;
  const entries = typeof imports === "object" && imports !== null ? Object.entries(imports) : [];
  return new Map(
    entries.flatMap(([name, address]: [string, unknown]) =>
      typeof address === "string" && URL.canParse(address, base)
        ? [[name, new URL(address, base).href] as const]
        : [],
    ),
  );
}

/** The address of a module by the map; null when the map does not know it. */
export function mapImport(name: string, map: ImportMap): string | null {
  const exact = map.get(name);
  if (exact !== undefined) return exact;
  const prefix = [...map.keys()]
    .filter((key) => key.endsWith("/") && name.startsWith(key))
    .toSorted((a, b) => b.length - a.length)[0];
  const address = prefix === undefined ? undefined : map.get(prefix);
  return prefix === undefined || address === undefined ? null : address + name.slice(prefix.length);
}
