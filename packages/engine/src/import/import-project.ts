import { existsSync, readFileSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { AppError, detectImportCommand, importNativefier, importPake, importPakePlus } from "@pakeplus/core";
import type { Imported, ImportEntry, ImportKind, ImportResult, WrittenDefinition } from "@pakeplus/core";
import { systemReason } from "../file-errors.ts";
import { schemaAddress } from "../init/schema-address.ts";
import { makeFolders } from "../make-folders.ts";
import { DEFINITION_NAME } from "../project/classify-input.ts";
import { findProject } from "./find-project.ts";
import { createProjectFiles } from "./project-files.ts";

export interface ImportOptions {
  /** Absolute; relative inputs start here. */
  cwd: string;
  /** Absolute folder to write into. */
  dir: string;
  /** What the input is; null finds out. */
  from: ImportKind | null;
}

export interface ImportedProject {
  kind: ImportKind;
  /** Absolute. */
  file: string;
  /** Absolute paths of all files that were written, the definition last. */
  created: readonly string[];
  definition: WrittenDefinition;
  report: readonly ImportEntry[];
}

/**
 * Writes a definition for a project of another tool, with the files that it needs, never over an existing file.
 * @param input One file or folder, or the words of a command line of Pake or nativefier.
 * @throws AppError IMPORT_NOT_FOUND, IMPORT_UNRECOGNISED, IMPORT_INCOMPLETE, DEFINITION_EXISTS, OUTPUT_NOT_WRITABLE.
 */
export function importProject(input: readonly string[], options: ImportOptions): ImportedProject {
  const { cwd, dir } = options;
  const file = join(dir, DEFINITION_NAME);
  if (existsSync(file)) throw exists(relative(cwd, file));
  const { kind, result } = isCommandLine(input, options.from)
    ? readWords(input, options)
    : readFiles(input, options);
  if (!result.ok) {
    throw new AppError("IMPORT_INCOMPLETE", "Nothing can be made of this project.", {
      reason: result.reason,
      hint: "Give the old project an address, or begin anew: pakeplus init https://example.com",
    });
  }
  const definition = { ...schemaAddress(dir), ...result.imported.definition };
  const created = writeAll(dir, { ...result.imported, definition }, cwd);
  return { kind, file, created, definition, report: result.imported.report };
}

function isCommandLine(input: readonly string[], from: ImportKind | null): boolean {
  const [first = ""] = input;
  if (from === "pakeplus") return false;
  return input.length > 1 || /^https?:\/\//i.test(first) || (from !== null && first.startsWith("-"));
}

interface Read {
  kind: ImportKind;
  result: ImportResult;
}

function readWords(words: readonly string[], { cwd, dir, from }: ImportOptions): Read {
  const kind = from === null || from === "pakeplus" ? detectImportCommand(words) : from;
  if (kind === null) {
    throw new AppError("IMPORT_UNRECOGNISED", "This is no command line that can be imported.", {
      reason: "It calls neither pake nor nativefier.",
      hint: "Write it as you typed it, for example: pakeplus import -- pake https://example.com --name Example",
    });
  }
  const files = createProjectFiles({ base: cwd, home: dir, confined: false });
  return { kind, result: kind === "pake" ? importPake(words, files) : importNativefier(words, files) };
}

function readFiles([input = "."]: readonly string[], { cwd, dir, from }: ImportOptions): Read {
  const found = findProject(input, cwd, from);
  const files = createProjectFiles({ base: dirname(found.file), home: dir, confined: true });
  const read = { pakeplus: importPakePlus, pake: importPake, nativefier: importNativefier }[found.kind];
  return { kind: found.kind, result: read(found.text, files) };
}

function writeAll(home: string, imported: Imported, cwd: string): string[] {
  const definition = Buffer.from(`${JSON.stringify(imported.definition, null, 2)}\n`);
  const wanted = [...imported.files, { path: DEFINITION_NAME, bytes: definition }];
  const missing = wanted.filter(({ path, bytes }) => !isThere(join(home, path), bytes, cwd));
  const folders: string[] = [];
  const created: string[] = [];
  try {
    for (const { path, bytes } of missing) {
      const file = join(home, path);
      makeFolders(dirname(file), folders);
      writeFileSync(file, bytes, { flag: "wx" });
      created.push(file);
    }
  } catch (error) {
    for (const half of created) rmSync(half, { force: true });
    for (const folder of folders.toReversed()) rmdirSync(folder);
    throw new AppError("OUTPUT_NOT_WRITABLE", "The imported project cannot be written.", {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Choose another folder with --dir",
    });
  }
  return created;
}

/** True for the same content; the icon of a project often lies where it is copied to. */
function isThere(file: string, bytes: Uint8Array, cwd: string): boolean {
  if (!existsSync(file)) return false;
  try {
    if (readFileSync(file).equals(bytes)) return true;
  } catch {
    // Told as another file of that name.
  }
  throw exists(relative(cwd, file));
}

function exists(name: string): AppError {
  return new AppError("DEFINITION_EXISTS", `${name} is already there.`, {
    reason: "import never overwrites a file.",
    hint: "Move it away, or choose another folder with --dir",
  });
}
