import { join } from "node:path";
import type { Artifact, BuildJob } from "@pakeplus/core";
import { throwIfCancelled } from "../cancel.ts";
import { makePackage } from "./make-package.ts";
import { createPhases } from "./phases.ts";
import { prepareInput } from "./prepare-input.ts";
import type { LocalBuildOptions } from "./run-local-build.ts";
import { settle } from "./settle.ts";
import { openStaging } from "./staging.ts";

/** All packages of a job, at once, in the output folder; or none of them. */
export async function makeArtifacts(job: BuildJob, options: LocalBuildOptions): Promise<readonly Artifact[]> {
  throwIfCancelled(options.signal);
  const phase = createPhases(options.emit, options.now);
  const input = await prepareInput(job, options, phase);
  const staging = openStaging(options.outDir);
  // The first failure stops the other formats, so that nothing still writes into a folder that is being removed.
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  try {
    const formats = job.targets.flatMap(({ formats: wanted }) => wanted);
    const work = formats.map(async (format) => {
      try {
        return await makePackage(input, { format, dir: staging.dir, signal, phase });
      } catch (error) {
        stop.abort();
        throw error;
      }
    });
    await settle(work);
    const made = await Promise.all(work);
    throwIfCancelled(options.signal);
    staging.publish(made.map(({ name }) => name));
    return made.map((artifact) => ({ ...artifact, path: join(options.outDir, artifact.name) }));
  } finally {
    staging.discard();
  }
}
