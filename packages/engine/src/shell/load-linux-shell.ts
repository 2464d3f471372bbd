import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import { filesBelow } from "./shell-folder.ts";

const REQUIRED = ["launch", "shell/main.js"];
/** Scripts that `pakeplus preview` alone runs in pages. */
const PREVIEW_ONLY = "preview/";

/**
 * Lists the files of a built Linux shell that go into a package, sorted by path.
 * @param dir Absolute path of the folder that holds `launch` and `shell/`.
 * @throws AppError SHELL_MISSING.
 */
export function loadLinuxShell(dir: string): readonly PackageFile[] {
  const files = allFiles(dir)
    .filter(({ path }) => !path.startsWith(PREVIEW_ONLY))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const required of REQUIRED) {
    if (!files.some((file) => file.path === required)) throw shellMissing(required);
  }
  return files;
}

function allFiles(dir: string): PackageFile[] {
  try {
    return filesBelow(dir, "");
  } catch (error) {
    throw shellMissing("its folder", error);
  }
}

function shellMissing(what: string, cause?: unknown): AppError {
  return new AppError("SHELL_MISSING", `The prebuilt Linux shell is not at hand: ${what} is missing.`, {
    cause,
    reason: "Apps are made by joining this shell and the web files; it comes with PakePlus.",
    hint: "Install PakePlus again. In its own source tree: npm run build",
  });
}
