import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const PLACE = join("node_modules", "pakeplus", "dist", "schema.json");

/**
 * The schema of the installed `pakeplus`, relative to the definition, as editors resolve it without a network. Empty
 * where none is installed: an address that leads nowhere is a warning in every editor.
 */
export function schemaAddress(home: string): { $schema?: string } {
  for (let folder = home; ; folder = resolve(folder, "..")) {
    const file = join(folder, PLACE);
    if (existsSync(file)) {
      const path = relative(home, file).split(sep).join("/");
      return { $schema: path.startsWith(".") ? path : `./${path}` };
    }
    if (folder === resolve(folder, "..")) return {};
  }
}
