import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type Env = Readonly<Record<string, string | undefined>>;

/** Absolute path of the first of these programs on PATH; null when there is none. */
export function findProgram(names: readonly string[], env: Env): string | null {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Looked for in the next folder.
      }
    }
  }
  return null;
}
