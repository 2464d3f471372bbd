import { CLOUD_APP, parseJob, toCloudJob } from "@pakeplus/core";
import type { BuildJob, ShellPins } from "@pakeplus/core";
import { fileOf } from "@pakeplus/packager";
import type { PackageFile } from "@pakeplus/packager";
import { blockOf } from "../build/block-of.ts";
import { gatherContent } from "../build/gather-content.ts";
import type { ContentOptions } from "../build/gather-content.ts";
import { createPhases } from "../build/phases.ts";
import { requireLinux } from "../build/require-linux.ts";

export interface CloudAppOptions extends ContentOptions {
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
  /** What the packages are to be made with; a target without one takes the shell that is there. */
  shells?: ShellPins;
}

/**
 * Everything that an app's branch of the build repository holds, exactly. Packages made of it there equal those that
 * `runLocalBuild` makes of the same job, byte for byte. Web files are read when they are sent, the rest is at hand.
 * @throws AppError What collecting and rendering throw, and TARGET_UNAVAILABLE.
 */
export async function prepareCloudApp(
  written: BuildJob,
  options: CloudAppOptions,
): Promise<readonly PackageFile[]> {
  const job = parseJob(written);
  const { runtime } = requireLinux(job);
  const block = blockOf(job, runtime);
  const phase = createPhases(options.emit, options.now);
  const { payload, icons, modifiedAt } = await gatherContent(job, options, phase);
  const largestIcon = Math.max(...icons.map(({ size }) => size));
  const cloudJob = toCloudJob(job, { modifiedAt, largestIcon, shells: options.shells ?? {} });
  return [
    fileOf(CLOUD_APP.job, `${JSON.stringify(cloudJob, null, 2)}\n`),
    fileOf(CLOUD_APP.mark(job.app.id, job.app.version), "The name of this file says which app this is.\n"),
    ...icons.map(({ size, png }) => fileOf(CLOUD_APP.icon(size), png)),
    ...(block === null || runtime.block === null
      ? []
      : [fileOf(CLOUD_APP.block(runtime.block.sha256), block)]),
    ...payload.map((file) => ({ ...file, path: `${CLOUD_APP.web}/${file.path}` })),
  ];
}
