import { createHash } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { ArchiveFile, ArchiveWriter } from "../archive/archive-writer.ts";
import { errorNumberName } from "../output/output-error.ts";
import type { PackageFile } from "../types.ts";
import { fileOf } from "./file-of.ts";
import { APP_FOLDER, moved } from "./layout.ts";
import { manifestText } from "./manifest.ts";
import { type OpenedFile, readAhead } from "./read-ahead.ts";
import type { TreeEntry } from "./tree.ts";

/** A file as it stands in the archive. Digests are lower-case hex. */
export interface WrittenFile extends ArchiveFile {
  sha256: string;
  /** Only where the format wants it. */
  md5: string | null;
}

export interface WriteTreeOptions {
  /** Path of the app folder in the archive with a slash at the end, or empty. */
  appFolder: string;
  md5: boolean;
  signal: AbortSignal | undefined;
}

/**
 * Writes everything and, at the very end, the manifest of the app folder: so each file is read once, and what
 * the manifest says is what was written.
 * @throws AppError SOURCE_CHANGED, SOURCE_UNREADABLE, CANCELLED and what the sink throws
 */
export async function writeTree(
  entries: readonly TreeEntry[],
  archive: ArchiveWriter,
  options: WriteTreeOptions,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const opened = readAhead(entries.filter((entry) => entry.kind === "file"));
  for (const entry of entries) {
    throwIfCancelled(options.signal);
    if (entry.kind === "folder") {
      await archive.folder(entry.path);
      continue;
    }
    const next = await sourceErrors(entry, () => opened.next());
    if (!next.done) written.push(await writeFile(next.value, archive, options));
  }
  const manifest = manifestFile(written, options.appFolder);
  written.push(await writeFile({ file: manifest, content: manifest.read() }, archive, options));
  await archive.end();
  return written;
}

function manifestFile(written: readonly WrittenFile[], appFolder: string): PackageFile {
  const files = written
    .filter((file) => file.path.startsWith(appFolder))
    .map((file) => ({ ...file, path: file.path.slice(appFolder.length) }));
  return moved(fileOf(APP_FOLDER.manifest, manifestText(files)), appFolder);
}

async function writeFile(
  { file, content }: OpenedFile,
  archive: ArchiveWriter,
  options: WriteTreeOptions,
): Promise<WrittenFile> {
  const sha256 = createHash("sha256");
  const md5 = options.md5 ? createHash("md5") : undefined;
  await archive.beginFile(file);
  let bytes = 0;
  const chunks = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await sourceErrors(file, () => chunks.next());
      if (next.done) break;
      throwIfCancelled(options.signal);
      bytes += next.value.byteLength;
      if (bytes > file.bytes) throw changed(file);
      sha256.update(next.value);
      md5?.update(next.value);
      await archive.content.write(next.value);
    }
  } finally {
    await chunks.return?.();
  }
  if (bytes !== file.bytes) throw changed(file);
  await archive.endFile(file);
  return {
    path: file.path,
    mode: file.mode,
    bytes,
    sha256: sha256.digest("hex"),
    md5: md5?.digest("hex") ?? null,
  };
}

async function sourceErrors<T>(file: { path: string }, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const name = errorNumberName(cause);
    if (name === "ENOENT" || name === "ESTALE") throw changed(file, cause);
    if (name === undefined) throw cause;
    throw new AppError("SOURCE_UNREADABLE", `${file.path} could not be read.`, {
      cause,
      reason: name === "EACCES" ? "this user may not read it" : "the disk reported an error",
      hint: "Make the file readable, or name it in source.ignore.",
    });
  }
}

function changed(file: { path: string }, cause?: unknown): AppError {
  return new AppError("SOURCE_CHANGED", `${file.path} changed while it was being packaged.`, {
    ...(cause !== undefined && { cause }),
    hint: "Wait until your own build has finished, then build again.",
  });
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError("CANCELLED", "The work was stopped on request.");
}
