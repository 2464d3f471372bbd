import { compareUtf8 } from "../bytes.ts";
import type { PackageFile } from "../types.ts";

interface TreeFolder {
  path: string;
  kind: "folder";
}

export type TreeEntry = TreeFolder | (PackageFile & { kind: "file" });

/**
 * Folders and files in one fixed order, each folder before what is in it. `ownFolder` says which folders
 * the archive lists.
 */
export function planTree(files: readonly PackageFile[], ownFolder: (path: string) => boolean): TreeEntry[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const folder = path.slice(0, slash);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const entries: TreeEntry[] = [
    ...[...folders].filter(ownFolder).map((path) => ({ kind: "folder" as const, path })),
    ...files.map((file) => ({ ...file, kind: "file" as const })),
  ];
  return entries.toSorted((a, b) => compareUtf8(a.path, b.path));
}
