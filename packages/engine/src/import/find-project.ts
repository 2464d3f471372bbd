import { closeSync, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { AppError, detectImport } from "@pakeplus/core";
import type { ImportKind } from "@pakeplus/core";
import { systemReason } from "../file-errors.ts";

export interface FoundProject {
  /** Absolute. */
  file: string;
  text: string;
  kind: ImportKind;
}

/** Where the other tools keep their settings, relative to a project or a built app. */
const PLACES = [
  "ppconfig.json",
  "scripts/ppconfig.json",
  "config/man",
  "man",
  "nativefier.json",
  "resources/app/nativefier.json",
  "Contents/Resources/app/nativefier.json",
  "pake.json",
  "pake.config.json",
];

/** Icons stand in the text; more than this is no settings file. */
const MAX_BYTES = 20_000_000;

/**
 * Finds and reads the settings of another tool.
 * @param input File or folder, relative to `cwd`.
 * @param from What it is, when a person said so.
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_UNRECOGNISED.
 */
export function findProject(input: string, cwd: string, from: ImportKind | null): FoundProject {
  const path = resolve(cwd, input);
  if (!isFolder(path, input)) {
    const text = readText(path, input);
    const kind = from ?? detectImport(text);
    if (kind === null) throw unrecognised(`${input} is no project that can be imported.`);
    return { file: path, text, kind };
  }
  for (const place of PLACES) {
    const file = join(path, place);
    if (!isFile(file)) continue;
    const text = readText(file, place);
    const kind = detectImport(text);
    if (kind !== null && (from === null || from === kind)) return { file, text, kind };
  }
  throw unrecognised(`${input} holds no project that can be imported.`);
}

function isFolder(path: string, input: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw notFound(input, error);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function readText(path: string, name: string): string {
  try {
    if (!statSync(path).isFile()) throw unrecognised(`${name} is no file.`);
    return readSmallFile(path, MAX_BYTES).toString("utf8");
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw notFound(name, error);
  }
}

/** Reads a file whose size was judged on the very handle that is read. */
function readSmallFile(path: string, limit: number): Buffer {
  const handle = openSync(path, "r");
  try {
    if (fstatSync(handle).size > limit) throw unrecognised("The file is far larger than any settings are.");
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function notFound(name: string, cause: unknown): AppError {
  return new AppError("IMPORT_NOT_FOUND", `${name} cannot be imported.`, {
    cause,
    reason: `${systemReason(cause)}.`,
    hint: "Name a file or folder of the old project, or write its command line behind --",
  });
}

function unrecognised(message: string): AppError {
  return new AppError("IMPORT_UNRECOGNISED", message, {
    reason: "Known are ppconfig.json and man of PakePlus, JSON settings of Pake, and nativefier.json.",
    hint: "Name the file itself, with --from when you know what it is, or begin anew with pakeplus init",
  });
}
