import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { ProjectFiles } from "@pakeplus/core";

export interface ProjectFilesOptions {
  /** Absolute folder that relative paths of the old project start from. */
  base: string;
  /** Absolute folder of the new definition. */
  home: string;
  /**
   * Only files below `base`: a settings file may come from anybody, and what it names is copied into the new project. A
   * command line was typed by the person, so its paths are theirs.
   */
  confined: boolean;
}

/** Icons and scripts are small; what is larger is something else. */
const MAX_BYTES = 10_000_000;

/** The old project's files on this computer. */
export function createProjectFiles({ base, home, confined }: ProjectFilesOptions): ProjectFiles {
  const placeOf = (path: string): string | null => {
    if (!isLocalPath(path)) return null;
    const place = realPathOf(resolve(base, path));
    const root = realPathOf(base);
    if (place === null || root === null) return null;
    return !confined || isBelow(root, place) ? place : null;
  };
  return {
    kind(path) {
      const place = placeOf(path);
      const stats = place === null ? undefined : statSync(place, { throwIfNoEntry: false });
      return stats?.isDirectory() === true ? "folder" : stats?.isFile() === true ? "file" : null;
    },
    read(path) {
      const place = placeOf(path);
      return place === null ? null : readSmallFile(place);
    },
    list(folder) {
      const place = placeOf(folder);
      if (place === null || statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      const entries = readdirSync(place, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted();
    },
    fromHome(path) {
      if (!isLocalPath(path)) return null;
      const place = resolve(base, path);
      // What was an absolute path says where somebody keeps their files.
      if (isAbsolute(path) && !isBelow(home, place)) return null;
      const written = relative(home, place).split(sep).join("/");
      return written === "" ? "." : written;
    },
  };
}

function isLocalPath(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:|^~|\0/i.test(path) && (sep === "\\" || !/^[a-z]:/i.test(path));
}

function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === "" || (!isAbsolute(inside) && inside !== ".." && !inside.startsWith(`..${sep}`));
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function readSmallFile(path: string): Uint8Array | null {
  try {
    if (!statSync(path).isFile()) return null;
    const handle = openSync(path, "r");
    try {
      return fstatSync(handle).size > MAX_BYTES ? null : readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
