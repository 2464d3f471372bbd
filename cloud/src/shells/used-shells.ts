import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { requirePinnedShell, type ShellPins, type Target } from "@pakeplus/core";
import { describeShell, type PackageFile, shellDigest } from "@pakeplus/packager";
import { hashOfSources } from "./needed-shells.ts";

/** `shells.json` of a release: which shell each target was made with. */
export const USED_SHELLS = "shells.json";

export interface UsedShell {
  /** What it was made from; null where no sources lie beside it. */
  hash: string | null;
  /** Of the shell as a whole: lower-case hex. */
  sha256: string;
}

/** @param program Folder with the sources of the shells. */
export async function identifyUsed(
  target: Target,
  files: readonly PackageFile[],
  program: string,
): Promise<UsedShell> {
  const sha256 = shellDigest(await describeShell(files));
  return { hash: await hashOfSources(target, program), sha256 };
}

/**
 * Refuses a shell that is not what the person who published saw of the same sources.
 * @throws AppError SHELL_CHANGED
 */
export async function requireExpected(
  target: Target,
  files: readonly PackageFile[],
  { pins, program }: { pins: ShellPins; program: string },
): Promise<void> {
  if (pins[target] === undefined) return;
  const { hash, sha256 } = await identifyUsed(target, files, program);
  if (hash !== null) requirePinnedShell(target, { hash, sha256 }, { pins, where: "in the build repository" });
}

/** Leaves `shells.json` in the output folder. */
export async function writeUsedShells(
  out: string,
  shells: Readonly<Partial<Record<Target, UsedShell>>>,
): Promise<void> {
  await writeFile(join(out, USED_SHELLS), `${JSON.stringify({ v: 1, shells }, null, 2)}\n`);
}
