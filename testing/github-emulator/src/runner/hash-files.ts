import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { filesMatching } from "./file-pattern.ts";

/**
 * The value of `hashFiles()`: the SHA-256 of the SHA-256 of each file, in the order of a walk through sorted folders;
 * empty when no file fits (https://github.com/actions/toolkit, `packages/glob/src/internal-hash-files.ts`).
 * @param patterns Relative to the workspace; one that begins with `!` takes files away again.
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const chosen = new Set<string>();
  for (const written of patterns.flatMap((text) => text.split("\n")).map((line) => line.trim())) {
    if (written === "" || written.startsWith("#")) continue;
    const takesAway = written.startsWith("!");
    const { files } = filesMatching(workspace, takesAway ? written.slice(1) : written);
    for (const file of files) {
      if (takesAway) chosen.delete(file);
      else if (!relative(workspace, file).startsWith("..")) chosen.add(file);
    }
  }
  if (chosen.size === 0) return "";
  const all = createHash("sha256");
  for (const file of [...chosen].toSorted(byFolders)) {
    all.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return all.digest("hex");
}

/** Folder by folder: `a/z` before `a.txt`, as a walk meets them. */
function byFolders(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  const index = left.findIndex((part, at) => part !== right[at]);
  return (left[index] ?? "") < (right[index] ?? "") ? -1 : 1;
}
