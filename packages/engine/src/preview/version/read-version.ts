import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { AppError, planBuild } from "@pakeplus/core";
import type { BuildJob, compileBlocks, FileTexts, RuntimeConfig } from "@pakeplus/core";
import { collectJobFiles } from "../../build/collect-job-files.ts";
import { makeJob } from "../../build/make-job.ts";
import type { Notice } from "../../notice.ts";
import type { Project } from "../../project/open-project.ts";
import type { CollectedFiles } from "../../source/collect-files.ts";
import type { Places } from "../watch/watch-places.ts";

/** The app as the files on disk describe it at one moment: the same as a build would package. */
export interface AppVersion {
  project: Project;
  job: BuildJob;
  runtime: RuntimeConfig;
  /** Text of the file that `runtime.block` names; null when nothing is blocked. */
  block: string | null;
  /** Of injected files and block lists, by their path in the definition. */
  texts: FileTexts;
  icon: VersionIcon;
  /** Absolute folder of the web files; null for a website. */
  source: string | null;
  collected: CollectedFiles;
  notices: readonly Notice[];
  /** Absolute; a change of one of these may be another version. */
  places: Places;
}

interface VersionIcon {
  /** Absolute; null when it is made or comes from a website. */
  file: string | null;
  /** Changes when another icon has to be drawn. */
  stamp: string;
}

export interface VersionOptions {
  /** Absolute path of a picture that wins over the definition's. */
  iconFile: string | null;
  signal: AbortSignal;
  compile: typeof compileBlocks;
}

/** @throws AppError What planning a build and collecting its files throws. */
export async function readVersion(project: Project, options: VersionOptions): Promise<AppVersion> {
  const { root, definitionFile, written } = project;
  const plan = planBuild({ written, targets: ["linux"], shells: ["linux"] });
  const { compile } = options;
  const { job, texts, notices } = await makeJob(plan, { root, buildId: "preview", compile });
  const runtime = job.targets[0]?.runtime;
  if (runtime === undefined) throw new AppError("INTERNAL", "The plan for the preview is empty.");
  const source = job.source.kind === "dir" ? resolve(root, job.source.dir) : null;
  const collected = await collectJobFiles(job, { root, outDir: null, signal: options.signal });
  const icon = await readIcon(job, root, options.iconFile);
  return {
    project,
    job,
    runtime,
    block: runtime.block === null ? null : (job.blockFiles[runtime.block.sha256] ?? null),
    texts,
    icon,
    source,
    collected,
    notices: [...project.notices, ...plan.notices, ...notices, ...collected.notices],
    places: {
      folders: source === null ? [] : collected.folders.map((folder) => join(source, folder)),
      files: [
        ...Object.keys(texts).map((file) => resolve(root, file)),
        ...(definitionFile === null ? [] : [definitionFile]),
        // A folder that is replaced as a whole is seen from above.
        ...(source === null || source === dirname(source) ? [] : [source]),
        ...(icon.file === null ? [] : [icon.file]),
      ],
    },
  };
}

async function readIcon(
  { icon, app }: BuildJob,
  root: string,
  iconFile: string | null,
): Promise<VersionIcon> {
  const file = iconFile ?? (icon.kind === "file" ? resolve(root, icon.file) : null);
  const stats = file === null ? null : await stat(file).catch(() => null);
  return {
    file,
    stamp: JSON.stringify([icon, file === null ? app.name : file, stats?.mtimeMs ?? 0, stats?.size ?? 0]),
  };
}
