import { AppError } from "@pakeplus/core";
import type { BuildJob, TargetJob } from "@pakeplus/core";

/**
 * The only target that there is a shell for.
 * @throws AppError TARGET_UNAVAILABLE when the job wants another.
 */
export function requireLinux(job: BuildJob): TargetJob {
  const linux = job.targets.find(({ target }) => target === "linux");
  const other = job.targets.find(({ target }) => target !== "linux");
  if (linux !== undefined && other === undefined) return linux;
  throw new AppError("TARGET_UNAVAILABLE", `This version cannot build for ${other?.target ?? "nothing"}.`, {
    hint: "Choose --target linux",
  });
}
