import { readdirSync } from "node:fs";
import { join } from "node:path";

const LEFT_OUT = new Set(["node_modules", ".git", "out"]);
const MOST = 50_000;

/** All files below a folder but those that tools made; relative, with forward slashes. Links are left out. */
export function folderFiles(root: string, below = ""): string[] {
  const found: string[] = [];
  const folders = [below];
  for (let folder = folders.pop(); folder !== undefined && found.length < MOST; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) folders.push(path);
      else if (entry.isFile()) found.push(path);
    }
  }
  return found.toSorted();
}
