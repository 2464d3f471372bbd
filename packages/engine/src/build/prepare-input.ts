import { createHash } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { BuildJob, RuntimeConfig } from "@pakeplus/core";
import type { LinuxPackageInput } from "@pakeplus/packager";
import { renderAppIcons } from "./app-icons.ts";
import { collectJobFiles } from "./collect-job-files.ts";
import type { RunPhase } from "./phases.ts";
import type { LocalBuildOptions } from "./run-local-build.ts";
import { settle } from "./settle.ts";

/** When no input file has a time: 2025-01-01. */
const FALLBACK_EPOCH = 1_735_689_600;
/** What every archive format can hold: 1980 to 2106. */
const EPOCH_RANGE = [315_532_800, 4_294_967_295] as const;

/** Gathers everything that goes into the packages, the parts side by side. */
export async function prepareInput(
  job: BuildJob,
  options: LocalBuildOptions,
  phase: RunPhase,
): Promise<LinuxPackageInput> {
  const linux = job.targets.find(({ target }) => target === "linux");
  const other = job.targets.find(({ target }) => target !== "linux");
  if (linux === undefined || other !== undefined) {
    throw new AppError("TARGET_UNAVAILABLE", `This version cannot build for ${other?.target ?? "nothing"}.`, {
      hint: "Choose --target linux",
    });
  }
  const parts = [
    phase({ phase: "collect", target: null, format: null }, () => collectJobFiles(job, options)),
    phase({ phase: "icons", target: null, format: null }, () => renderAppIcons(job, options)),
    phase({ phase: "shell", target: "linux", format: null }, () => options.loadShell()),
  ] as const;
  await settle(parts);
  const [collected, icons, shell] = await Promise.all(parts);
  for (const { level, code, message, hint } of [...collected.notices, ...icons.notices]) {
    options.emit({ type: "notice", level, code, message, hint });
  }
  return {
    app: job.app,
    runtime: linux.runtime,
    definition: job.definition,
    block: blockOf(job, linux.runtime),
    shell,
    payload: collected.files,
    icons: icons.icons,
    modifiedAt: options.sourceDateEpoch ?? clampEpoch(collected.modifiedAt),
  };
}

/** @throws AppError INTERNAL when the job does not hold what it names. */
function blockOf(job: BuildJob, { block }: RuntimeConfig): string | null {
  if (block === null) return null;
  const text = job.blockFiles[block.sha256];
  if (text !== undefined && createHash("sha256").update(text).digest("hex") === block.sha256) return text;
  throw new AppError("INTERNAL", "The build job does not hold the content blocking that it names.");
}

function clampEpoch(seconds: number): number {
  if (seconds === 0) return FALLBACK_EPOCH;
  return Math.min(Math.max(seconds, EPOCH_RANGE[0]), EPOCH_RANGE[1]);
}
