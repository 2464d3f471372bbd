import { resolve } from "node:path";
import type { BuildJob } from "@pakeplus/core";
import { collectFiles } from "../source/collect-files.ts";
import type { CollectedFiles } from "../source/collect-files.ts";

/** The web files of a job; none for a website. Throws what `collectFiles` throws. */
export async function collectJobFiles(
  job: BuildJob,
  options: { root: string; outDir: string | null; signal: AbortSignal },
): Promise<CollectedFiles> {
  if (job.source.kind === "url") return { files: [], totalBytes: 0, modifiedAt: 0, folders: [], notices: [] };
  return collectFiles({
    dir: resolve(options.root, job.source.dir),
    entry: job.source.entry,
    ignore: job.source.ignore,
    include: job.source.include,
    outDir: options.outDir,
    signal: options.signal,
  });
}
