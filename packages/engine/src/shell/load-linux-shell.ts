import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { toPackageFile } from "../source/package-file.ts";

const REQUIRED = ["launch", "shell/main.js"];
/** Scripts that `pakeplus preview` alone runs in pages. */
const PREVIEW_ONLY = "preview/";

/**
 * Lists the files of a built Linux shell that go into a package, sorted by path.
 * @param dir Absolute path of the folder that holds `launch` and `shell/`.
 * @throws AppError SHELL_MISSING.
 */
export function loadLinuxShell(dir: string): readonly PackageFile[] {
  const files = listFiles(dir, "")
    .filter(({ path }) => !path.startsWith(PREVIEW_ONLY))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const required of REQUIRED) {
    if (!files.some((file) => file.path === required)) throw shellMissing(required);
  }
  return files;
}

function listFiles(dir: string, path: string): PackageFile[] {
  let entries;
  try {
    entries = readdirSync(join(dir, path), { withFileTypes: true });
  } catch (error) {
    throw shellMissing("its folder", error);
  }
  return entries.flatMap((entry) => {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(dir, below);
    const absolute = join(dir, below);
    // Not the mode on disk: a copy through a system without executable bits must give the same package.
    const mode = below === "launch" ? 0o755 : 0o644;
    return [toPackageFile(absolute, { path: below, bytes: statSync(absolute).size, mode })];
  });
}

function shellMissing(what: string, cause?: unknown): AppError {
  return new AppError("SHELL_MISSING", `The prebuilt Linux shell is not at hand: ${what} is missing.`, {
    cause,
    reason: "Apps are made by joining this shell and the web files; it comes with PakePlus.",
    hint: "Install PakePlus again. In its own source tree: npm run build",
  });
}
