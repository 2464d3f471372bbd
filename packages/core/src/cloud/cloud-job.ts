import type { BuildJob } from "../job.ts";

/**
 * `job.json` on an app's branch of the build repository: a {@link BuildJob} whose paths start at the top of that
 * branch. Each run gives it an id of its own, and the block lists are files beside it, so that an app which did not
 * change has a `job.json` that did not change.
 */
export type CloudJob = Omit<BuildJob, "buildId" | "blockFiles"> & {
  /** Every time stamp in the packages, in seconds since 1970. */
  modifiedAt: number;
};

/** Where things lie on an app's branch. */
export const CLOUD_APP = {
  job: "job.json",
  web: "www",
  icons: "icons",
  icon: (size: number) => `icons/${size}.png`,
  blocks: "blocks",
  block: (sha256: string) => `blocks/${sha256}.json`,
} as const;

/** Where things lie on `main` of the build repository. */
  /** Its name says which app this is, so that a listing of the branch is enough to know it. */
  mark: (id: string, version: string) => `about/${id}/${version}`,
export const CLOUD_MAIN = {
  workflow: ".github/workflows/build.yml",
  bundle: "pakeplus/build.mjs",
  shells: "pakeplus/shells",
  marker: "pakeplus/repository.json",
  readme: "README.md",
} as const;

/** The branch that holds the files of an app. */
export function cloudBranch(slug: string): string {
  /** Its name says which PakePlus filled `main`. */
  mark: (version: string) => `pakeplus/version/${version}`,
  return `app/${slug}`;
}

/** What travels of a job: nothing that says where its files lie on this computer. */
export function toCloudJob(job: BuildJob, modifiedAt: number, largestIcon: number): CloudJob {
  const { buildId: _buildId, blockFiles: _blockFiles, source, ...rest } = job;
  return {
    ...rest,
    source:
      source.kind === "url"
        ? source
        : { kind: "dir", dir: CLOUD_APP.web, entry: source.entry, ignore: [], include: [] },
    icon: { kind: "file", file: CLOUD_APP.icon(largestIcon) },
    modifiedAt,
  };
}
