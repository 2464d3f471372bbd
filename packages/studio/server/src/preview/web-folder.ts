import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const LEFT_OUT = new Set(["node_modules", ".git", "out"]);
/** Systems give out some thousands of watches. */
const MOST = 1000;

export interface WebFolder {
  /** Absolute: the folder and those below it. */
  folders: readonly string[];
  /** Changes with every file. */
  stamp: string;
}

/** What a folder holds now, to find out later whether it changed. @param root Absolute. */
export function webFolder(root: string): WebFolder {
  const folders = [root];
  const hash = createHash("sha256");
  for (let index = 0; index < folders.length; index += 1) {
    const folder = folders[index] ?? root;
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) hash.update(`${path} ${stampOf(path)}\n`);
      else if (!LEFT_OUT.has(entry.name) && folders.length < MOST) folders.push(path);
    }
  }
  return { folders, stamp: hash.digest("hex") };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.size} ${stat.mtimeMs}`;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
