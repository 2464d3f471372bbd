import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import type { Dirent, Stats } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { AppError } from "@pakeplus/core";
import { throwIfCancelled } from "../cancel.ts";
import { systemCode, systemReason } from "../file-errors.ts";
import { warning } from "../notice.ts";
import type { Notice } from "../notice.ts";
import type { SourceFilter } from "./filters.ts";
import { nameProblem, printable } from "./names.ts";
import { SECRET_HEAD_BYTES, secretKind } from "./secrets.ts";
import type { FoundSecret } from "./secrets-found.ts";

interface WalkedFile {
  path: string;
  bytes: number;
  /** Whole seconds since 1970. */
  modifiedAt: number;
}

export interface Walked {
  files: WalkedFile[];
  secrets: FoundSecret[];
  /** The root, which is "", and everything below that may hold files of the app. */
  folders: string[];
  notices: Notice[];
  /** Entries that the filter kept out; a folder counts once. */
  excluded: number;
}

interface Folder {
  path: string;
  /** Without symbolic links. */
  real: string;
  parent: Folder | null;
}

interface Walk extends Walked {
  root: string;
  realRoot: string;
  filter: SourceFilter;
}

/** Synchronous calls inside a folder are several times quicker than promises; between folders others get a turn. */
export async function walk(root: string, filter: SourceFilter, signal: AbortSignal): Promise<Walked> {
  const state: Walk = {
    root,
    realRoot: openRoot(root),
    filter,
    files: [],
    secrets: [],
    folders: [],
    notices: [],
    excluded: 0,
  };
  const waiting: Folder[] = [{ path: "", real: state.realRoot, parent: null }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    throwIfCancelled(signal);
    state.folders.push(folder.path);
    for (const entry of list(state, folder.path)) {
      const below = visit(state, folder, entry);
      if (below !== null) waiting.push(below);
    }
    await setImmediate();
  }
  return state;
}

function openRoot(root: string): string {
  try {
    if (!statSync(root).isDirectory())
      throw new AppError("SOURCE_NOT_FOUND", "The source to package is not a folder.");
    return realpathSync(root);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "SOURCE_NOT_FOUND",
      `The folder ${printable(basename(root))} to package does not exist.`,
      {
        cause: error,
        reason: `${systemReason(error)}.`,
        hint: "Check source.dir in pakeplus.json; a built website often needs its own build step first.",
      },
    );
  }
}

function list(state: Walk, path: string): Dirent[] {
  try {
    return readdirSync(join(state.root, path), { withFileTypes: true });
  } catch (error) {
    throw unreadable(path === "" ? "The folder to package" : printable(path), error);
  }
}

function unreadable(what: string, error: unknown): AppError {
  return new AppError("SOURCE_UNREADABLE", `${what} cannot be read.`, {
    cause: error,
    reason: `${systemReason(error)}.`,
    hint: "Give yourself the right to read it, or leave it out with source.ignore.",
  });
}

/** Is the real path that of this folder or of one it was reached through? */
function isOnTheWay(folder: Folder | null, real: string): boolean {
  return folder !== null && (folder.real === real || isOnTheWay(folder.parent, real));
}

/** Records a file; returns a folder that is still to be listed. */
function visit(state: Walk, folder: Folder, entry: Dirent): Folder | null {
  const path = folder.path === "" ? entry.name : `${folder.path}/${entry.name}`;
  const stats = entry.isSymbolicLink() ? followLink(state, path) : null;
  if (entry.isSymbolicLink() && stats === null) return null;
  const isFolder = stats === null ? entry.isDirectory() : stats.isDirectory();
  const filtered = isFolder ? `${path}/` : path;
  const isOut = nameProblem(entry.name) === null && state.filter.isExcluded(filtered);

  if (isFolder) {
    if (isOut && !state.filter.mayHoldIncluded(filtered)) {
      state.excluded += 1;
      return null;
    }
    requireGoodName(path, entry.name);
    const real = stats === null ? join(folder.real, entry.name) : realpathSync(join(state.root, path));
    if (stats !== null && isOnTheWay(folder, real)) {
      state.notices.push(
        warning("link-cycle", `${printable(path)} links back to a folder above it and was left out.`),
      );
      return null;
    }
    return { path, real, parent: folder };
  }

  if (isSecret(state, path, entry.name)) return null;
  if (isOut) {
    state.excluded += 1;
    return null;
  }
  requireGoodName(path, entry.name);
  state.files.push(readable(state, path, stats));
  return null;
}

function requireGoodName(path: string, name: string): void {
  const problem = nameProblem(name);
  if (problem === null) return;
  throw new AppError("SOURCE_NAME_UNPORTABLE", `The file ${printable(path)} cannot be packaged.`, {
    reason: `${problem}.`,
    hint: "Rename it, or leave it out with source.ignore.",
  });
}

/** A file that looks like a secret is reported even where the safe defaults leave it out: the folder may be the wrong one. */
function isSecret(state: Walk, path: string, name: string): boolean {
  if (state.filter.isNamed(path)) return false;
  const kind = secretKind(name, () => readHead(state, path));
  if (kind === null) return false;
  state.secrets.push({ path: printable(path), kind });
  return true;
}

function readHead(state: Walk, path: string): string {
  const file = readable(state, path, null);
  const bytes = Buffer.alloc(Math.min(SECRET_HEAD_BYTES, file.bytes));
  const descriptor = openSync(join(state.root, path), "r");
  try {
    return bytes.toString("latin1", 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

function readable(state: Walk, path: string, known: Stats | null): WalkedFile {
  const absolute = join(state.root, path);
  let stats: Stats;
  try {
    stats = known ?? statSync(absolute);
    if (stats.isFile()) accessSync(absolute, constants.R_OK);
  } catch (error) {
    throw unreadable(printable(path), error);
  }
  if (!stats.isFile()) {
    throw new AppError("SOURCE_UNREADABLE", `${printable(path)} cannot be packaged.`, {
      reason: "It is a pipe, a socket or a device, not a file.",
      hint: "Move it out of the folder, or leave it out with source.ignore.",
    });
  }
  return { path, bytes: stats.size, modifiedAt: Math.floor(stats.mtimeMs / 1000) };
}

/** What a link leads to; null when that is something the safe defaults keep out of the app. */
function followLink(state: Walk, path: string): Stats | null {
  const absolute = join(state.root, path);
  let real: string;
  let stats: Stats;
  try {
    real = realpathSync(absolute);
    stats = statSync(absolute);
  } catch (error) {
    if (state.filter.isExcluded(path)) return skipped(state);
    const gone = systemCode(error) === "ENOENT";
    throw new AppError("SOURCE_UNREADABLE", `The symbolic link ${printable(path)} cannot be followed.`, {
      cause: error,
      reason: gone ? "What it points to does not exist." : `${systemReason(error)}.`,
      hint: "Repair or delete the link, or leave it out with source.ignore.",
    });
  }
  const inside = relative(state.realRoot, real);
  if (inside === ".." || inside.startsWith(`..${sep}`)) {
    if (state.filter.isExcluded(path) || state.filter.isExcluded(`${path}/`)) return skipped(state);
    throw new AppError(
      "SOURCE_LINK_ESCAPES",
      `The symbolic link ${printable(path)} leads out of the folder to package.`,
      {
        reason: "Following it could publish files that are not part of the website.",
        hint: "Replace the link by a copy of what it points to, or leave it out with source.ignore.",
      },
    );
  }
  const target = inside.split(sep).join("/") + (stats.isDirectory() ? "/" : "");
  return inside !== "" && state.filter.isExcluded(target) ? skipped(state) : stats;
}

function skipped(state: Walk): null {
  state.excluded += 1;
  return null;
}
