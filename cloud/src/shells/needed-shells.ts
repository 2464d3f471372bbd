import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { AppError, type BuildJob, SHELLS, shellFileMode, type Target } from "@pakeplus/core";
import { describeShell, type PackageFile, shellHash } from "@pakeplus/packager";
import { readFolder } from "../package/read-folder.ts";

export interface NeededShell {
  target: Target;
  hash: string;
  /** Label of the computer that compiles it. */
  runner: string;
}

/**
 * The shells that a job is packaged with, as the sources on `main` name them.
 * @param program Folder with the sources and the programs that compile them.
 * @throws AppError SHELL_MISSING when they are not there.
 */
export async function neededShells({ targets }: BuildJob, program: string): Promise<readonly NeededShell[]> {
  const needed: NeededShell[] = [];
  for (const { target } of targets) {
    const { compile } = SHELLS[target];
    if (compile === null) continue;
    needed.push({ target, hash: await requireSources(target, program), runner: compile.runner });
  }
  return needed;
}

/** What a shell is made from, as it lies here; null when its sources do not, as in a template of an older PakePlus. */
export async function hashOfSources(target: Target, program: string): Promise<string | null> {
  const files: PackageFile[] = [];
  for (const path of SHELLS[target].compile?.sources ?? []) {
    const found = await filesAt(program, path);
    if (found === null) return null;
    files.push(...found);
  }
  return shellHash(target, await describeShell(files));
}

/** @throws AppError SHELL_MISSING */
export async function requireSources(target: Target, program: string): Promise<string> {
  const hash = await hashOfSources(target, program);
  if (hash !== null) return hash;
  throw new AppError(
    "SHELL_MISSING",
    `The build repository does not hold the sources of the ${target} shell.`,
    {
      hint: "Publish again: PakePlus then renews the repository. Without --compile-shells it takes the finished shell.",
    },
  );
}

async function filesAt(program: string, path: string): Promise<PackageFile[] | null> {
  const stats = await lstat(join(program, path)).catch(() => null);
  if (stats === null) return null;
  const isFolder = stats.isDirectory();
  const [folder, name] = isFolder ? [path, null] : ["", path];
  return (await readFolder(join(program, folder)))
    .filter((file) => name === null || file.path === name)
    .map((file) => (isFolder ? { ...file, path: `${path}/${file.path}` } : file))
    .map((file) => ({ ...file, mode: shellFileMode(file.path) }));
}
