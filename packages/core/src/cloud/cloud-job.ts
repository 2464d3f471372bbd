import type { BuildJob } from "../job.ts";
import type { ShellPins } from "../shells/pinned-shell.ts";

/**
 * `job.json` on an app's branch of the build repository: a {@link BuildJob} whose paths start at the top of that
 * branch. Each run gives it an id of its own, and the block lists are files beside it, so that an app which did not
 * change has a `job.json` that did not change.
 */
export type CloudJob = Omit<BuildJob, "buildId" | "blockFiles"> & {
  /** Every time stamp in the packages, in seconds since 1970. */
  modifiedAt: number;
  /** What the apps are to be made with; a target without one takes what is there. */
  shells: ShellPins;
};

/** Where things lie on an app's branch. */
export const CLOUD_APP = {
  job: "job.json",
  web: "www",
  /** What the person says about the release, as Markdown. */
  notes: "notes.md",
  icons: "icons",
  icon: (size: number) => `icons/${size}.png`,
  blocks: "blocks",
  block: (sha256: string) => `blocks/${sha256}.json`,
  /** Its name says which app this is, so that a listing of the branch is enough to know it. */
  mark: (id: string, version: string) => `about/${id}/${version}`,
} as const;

/** Where things lie on `main` of the build repository. */
export const CLOUD_MAIN = {
  workflow: ".github/workflows/build.yml",
  /** The same with shells that are compiled first. */
  compileWorkflow: ".github/workflows/compile.yml",
  bundle: "pakeplus/build.mjs",
  /** Where a {@link ShellCompile} runs: the program, the shells and their sources. */
  program: "pakeplus",
  shells: "pakeplus/shells",
  marker: "pakeplus/repository.json",
  /** Its name says which PakePlus filled `main`. */
  mark: (version: string) => `pakeplus/version/${version}`,
  readme: "README.md",
} as const;

/** The branch that holds the files of an app. */
export function cloudBranch(slug: string): string {
  return `app/${slug}`;
}

/** What a job needs beside itself where it is packaged. */
export interface CloudJobExtras {
  /** See {@link CloudJob}. */
  modifiedAt: number;
  /** Side in pixels. */
  largestIcon: number;
  shells: ShellPins;
}

/** What travels of a job: nothing that says where its files lie on this computer. */
export function toCloudJob(job: BuildJob, { modifiedAt, largestIcon, shells }: CloudJobExtras): CloudJob {
  const { buildId: _buildId, blockFiles: _blockFiles, source, ...rest } = job;
  return {
    ...rest,
    source:
      source.kind === "url"
        ? source
        : { kind: "dir", dir: CLOUD_APP.web, entry: source.entry, ignore: [], include: [] },
    icon: { kind: "file", file: CLOUD_APP.icon(largestIcon) },
    modifiedAt,
    shells,
  };
}
