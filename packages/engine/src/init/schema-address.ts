import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** The schema of the installed `pakeplus`, relative to the definition, as editors resolve it without a network. */
export function schemaAddress(home: string): string {
  const place = join("node_modules", "pakeplus", "schema.json");
  for (let folder = home; ; folder = resolve(folder, "..")) {
    const file = join(folder, place);
    if (existsSync(file)) {
      const path = relative(home, file).split(sep).join("/");
      return path.startsWith(".") ? path : `./${path}`;
    }
    if (folder === resolve(folder, "..")) return "./node_modules/pakeplus/schema.json";
  }
}
