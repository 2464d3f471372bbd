import { readdirSync } from "node:fs";
import { join } from "node:path";

const LEFT_OUT = new Set(["node_modules", ".git", "out"]);
/** Systems give out some thousands of watches. */
const MOST = 1000;

/** A folder and those below it, absolute. */
export function foldersBelow(root: string): string[] {
  const found = [root];
  for (let index = 0; index < found.length && found.length < MOST; index += 1) {
    const folder = found[index] ?? root;
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) found.push(join(folder, entry.name));
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
