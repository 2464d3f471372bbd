import { createHash } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { BuildJob, RuntimeConfig } from "@pakeplus/core";

/**
 * Text of the file that `runtime.block` names; null when nothing is blocked.
 * @throws AppError INTERNAL when the job does not hold what it names.
 */
export function blockOf(job: BuildJob, { block }: RuntimeConfig): string | null {
  if (block === null) return null;
  const text = job.blockFiles[block.sha256];
  if (text !== undefined && createHash("sha256").update(text).digest("hex") === block.sha256) return text;
  throw new AppError("INTERNAL", "The build job does not hold the content blocking that it names.");
}
