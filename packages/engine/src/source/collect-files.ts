import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import type { PackageFile } from "@pakeplus/packager";
import type { Notice } from "../notice.ts";
import { requireEntry } from "./entry.ts";
import { createFilter } from "./filters.ts";
import type { SourceFilter } from "./filters.ts";
import { toPackageFile } from "./package-file.ts";
import { secretsFound } from "./secrets-found.ts";
import { unbuiltNotice } from "./unbuilt.ts";
import { walk } from "./walk.ts";

export interface SourceOptions {
  /** Absolute path of the web root. */
  dir: string;
  /** The start page relative to `dir`, with forward slashes. */
  entry: string;
  ignore: readonly string[];
  include: readonly string[];
  /** Absolute; stays out of the app when it lies inside `dir`. Null when nothing is written. */
  outDir: string | null;
  signal: AbortSignal;
}

export interface CollectedFiles {
  /** Sorted by path in the order of their UTF-16 code units, the same on every computer. */
  files: readonly PackageFile[];
  totalBytes: number;
  /** Newest change of any file, in whole seconds since 1970. */
  modifiedAt: number;
  /** Relative, in no order: the source itself, which is "", and everything below that may hold files of the app. */
  folders: readonly string[];
  notices: readonly Notice[];
}

/**
 * Lists the files of a web folder that go into an app. Nothing is read but what tells a secret from a harmless file.
 * @throws AppError SOURCE_NOT_FOUND, SOURCE_EMPTY, SOURCE_ENTRY_MISSING, SOURCE_UNREADABLE, SOURCE_LINK_ESCAPES,
 * SOURCE_NAME_UNPORTABLE, SOURCE_SECRETS, CANCELLED, or USAGE_INVALID when the output folder is the source.
 */
export async function collectFiles(source: SourceOptions): Promise<CollectedFiles> {
  if (source.outDir === source.dir) throw outputIsSource();
  const found = await walk(source.dir, sourceFilter(source), source.signal);
  if (found.secrets.length > 0) throw secretsFound(found.secrets);
  if (found.files.length === 0) {
    throw new AppError("SOURCE_EMPTY", "The folder to package holds no files.", {
      reason:
        found.excluded > 0
          ? `All ${found.excluded} entries in it are left out by the safe defaults or by source.ignore.`
          : "There is nothing in it.",
      hint: "Name the folder that holds the built website, the one with index.html in it.",
    });
  }
  const files = found.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  requireEntry(source.dir, source.entry, files);
  const unbuilt = unbuiltNotice(source.dir, source.entry);
  return {
    files: files.map((file) => toPackageFile(join(source.dir, file.path), file)),
    totalBytes: files.reduce((sum, file) => sum + file.bytes, 0),
    modifiedAt: files.reduce((newest, file) => Math.max(newest, file.modifiedAt), 0),
    folders: found.folders,
    notices: unbuilt === null ? found.notices : [...found.notices, unbuilt],
  };
}

/** The next build would package the packages of this one. */
function outputIsSource(): AppError {
  return new AppError("USAGE_INVALID", "The output folder is the folder to package.", {
    reason: "The packages would end up inside of the next app.",
    hint: "Choose another folder with --out, for example --out packages",
  });
}

/** Which files of a source go into the app. */
export function sourceFilter(source: SourceOptions): SourceFilter {
  return createFilter({
    ignore: source.ignore,
    include: source.include,
    outDir: insideOf(source.dir, source.outDir),
  });
}

function insideOf(dir: string, outDir: string | null): string | null {
  if (outDir === null) return null;
  const prefix = dir.endsWith("/") ? dir : `${dir}/`;
  return outDir.startsWith(prefix) ? outDir.slice(prefix.length) : null;
}
