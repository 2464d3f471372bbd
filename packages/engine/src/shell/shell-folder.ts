import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { shellFileMode } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { toPackageFile } from "../source/package-file.ts";

/**
 * All files below a folder, in no order.
 * @param dir Absolute.
 * @param path Where to begin, relative to `dir`; empty for all of it. May be a file.
 * @throws Error of the system when it is not there.
 */
export function filesBelow(dir: string, path: string): PackageFile[] {
  const stats = statSync(join(dir, path));
  if (!stats.isDirectory()) {
    // Not the mode on disk: a copy through a system without executable bits must give the same package.
    return [toPackageFile(join(dir, path), { path, bytes: stats.size, mode: shellFileMode(path) })];
  }
  return readdirSync(join(dir, path)).flatMap((name) =>
    filesBelow(dir, path === "" ? name : `${path}/${name}`),
  );
}
