import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

interface Found {
  /** The folder that the places of the files start from. */
  root: string;
  files: readonly string[];
}

/** Files of one pattern of actions: a file, a folder with all below it, or a path with `*` and `**`. */
export function filesMatching(workspace: string, pattern: string): Found {
  const path = resolve(workspace, pattern);
  if (!path.includes("*")) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return { root: path, files: filesBelow(path) };
    return { root: dirname(path), files: found === undefined ? [] : [path] };
  }
  const fixed = path.slice(0, path.indexOf("*"));
  const root = fixed.endsWith("/") ? fixed.slice(0, -1) : dirname(fixed);
  const source = path
    .replaceAll(/[.+^${}()|[\]\\?]/gu, String.raw`\$&`)
    .replaceAll(/\*\*\/|\*\*|\*/gu, (star) => (star === "*" ? "[^/]*" : star === "**" ? ".*" : "(?:.*/)?"));
  const matcher = new RegExp(`^${source}$`, "u");
  return { root, files: filesBelow(root).filter((file) => matcher.test(file)) };
}
