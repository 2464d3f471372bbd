import type { BuildState, ShellRow } from "@pakeplus/core";

export interface Storage {
  /** Bytes of files that builds left. */
  builds: number;
  shells: number;
  /** Builds that can be forgotten, with their files. */
  finished: readonly string[];
}

function bytesOf({ artifacts }: BuildState): number {
  return artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What the Studio keeps on this computer; apps and their files are never counted. */
export function storageOf(builds: readonly BuildState[], shells: readonly ShellRow[]): Storage {
  return {
    builds: builds.reduce((sum, build) => sum + bytesOf(build), 0),
    shells: shells.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    finished: builds.filter(({ state }) => state !== "running").map(({ id }) => id),
  };
}
