import type { BuildJob } from "@pakeplus/core";
import type { LinuxPackageInput } from "@pakeplus/packager";
import { blockOf } from "./block-of.ts";
import { gatherContent } from "./gather-content.ts";
import type { RunPhase } from "./phases.ts";
import { requireLinux } from "./require-linux.ts";
import type { LocalBuildOptions } from "./run-local-build.ts";
import { settle } from "./settle.ts";

/** Gathers everything that goes into the packages, the parts side by side. */
export async function prepareInput(
  job: BuildJob,
  options: LocalBuildOptions,
  phase: RunPhase,
): Promise<LinuxPackageInput> {
  const { runtime } = requireLinux(job);
  const parts = [
    gatherContent(job, options, phase),
    phase({ phase: "shell", target: "linux", format: null }, () => options.loadShell()),
  ] as const;
  await settle(parts);
  const [content, shell] = await Promise.all(parts);
  const { app, definition } = job;
  return { app, runtime, definition, block: blockOf(job, runtime), shell, ...content };
}
