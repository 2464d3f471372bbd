import { AppError, SHELLS } from "@pakeplus/core";
import type { PinnedShell, Target } from "@pakeplus/core";
import { describeShell, shellDigest, shellHash } from "@pakeplus/packager";
import type { PackageFile } from "@pakeplus/packager";
import { filesBelow } from "./shell-folder.ts";

/**
 * The sources of a shell and what compiles them, as build repositories get them; none for a shell that does not exist.
 * @param cloudDir Absolute folder that holds them, as they come with PakePlus.
 * @throws AppError SHELL_MISSING when PakePlus is not complete.
 */
export function shellSources(target: Target, cloudDir: string): readonly PackageFile[] {
  try {
    return (SHELLS[target].compile?.sources ?? []).flatMap((path) => filesBelow(cloudDir, path));
  } catch (cause) {
    throw new AppError("SHELL_MISSING", `The sources of the ${target} shell are not at hand.`, {
      cause,
      reason: "They come with PakePlus; GitHub can make the shell of them.",
      hint: "Install PakePlus again. In its own source tree: npm run build",
    });
  }
}

/**
 * What a shell at hand is, and what it says that it was made from.
 * @param files All of the shell.
 * @param sources See {@link shellSources}.
 */
export async function identifyShell(
  target: Target,
  { files, sources }: { files: readonly PackageFile[]; sources: readonly PackageFile[] },
): Promise<PinnedShell> {
  const [described, from] = [await describeShell(files), await describeShell(sources)];
  return { hash: shellHash(target, from), sha256: shellDigest(described) };
}
