import { join } from "node:path";
import { SHELLS, type PinnedShell, type Target } from "@pakeplus/core";
import { identifyShell, loadLinuxShell, shellSources } from "@pakeplus/engine";
import type { Context } from "../../context.ts";

/** A shell that came with this command. */
export interface BundledShell extends PinnedShell {
  target: Target;
  bytes: number;
}

/**
 * @returns null for a shell that does not exist yet.
 * @throws AppError SHELL_MISSING when this PakePlus is not complete.
 */
export async function bundledShell(
  target: Target,
  { shellsDir, cloudDir }: Pick<Context, "shellsDir" | "cloudDir">,
): Promise<BundledShell | null> {
  if (SHELLS[target].compile === null) return null;
  const files = loadLinuxShell(join(shellsDir, target));
  const pinned = await identifyShell(target, { files, sources: shellSources(target, cloudDir) });
  return { target, ...pinned, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
