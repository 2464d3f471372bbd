import { createHash } from "node:crypto";
import { AppError } from "@pakeplus/core";
import { APP_FOLDER } from "../linux/layout.ts";
import type { ManifestFile } from "../linux/manifest.ts";
import { createAppFolder } from "./app-folder.ts";
import type { ContentsReader, PackageContents } from "./contents.ts";
import type { PackageEntry } from "./entry.ts";
import { isZlibError } from "./gunzip.ts";
import { READ_LIMITS, type ReadLimits } from "./limits.ts";
import { readerFor } from "./open-package.ts";
import { PackageHandle } from "./package-handle.ts";
import { parseManifest } from "./parse-manifest.ts";
import { hostile, PackageDamage, unrecognised } from "./read-errors.ts";
import { settleHostile } from "./settle-hostile.ts";

export type Verification =
  | { ok: true; files: number }
  | { ok: false; damaged: { /** A file in the package, or a part of it. */ path: string; reason: string } };

const LARGE_CHUNK = 64 * 1024;
/** Small pieces find the place of damage more exactly, and take long. */
const SMALL_CHUNK = 256;
/** Runs as its owner or group, or anybody may change it. */
const DANGEROUS_MODE = 0o6002;
const SEARCH_LIMIT = 16 * 1024 * 1024;

/**
 * Reads a package completely and checks every byte of it; writes nothing.
 * @throws AppError PACKAGE_NOT_FOUND, PACKAGE_UNRECOGNISED, PACKAGE_HOSTILE
 */
export async function verifyPackage(file: string, limits: ReadLimits = READ_LIMITS): Promise<Verification> {
  const handle = await PackageHandle.open(file);
  try {
    const read = await readerFor(handle);
    const first = await attempt(handle, read, { limits, chunkSize: LARGE_CHUNK });
    if (first.damage === undefined) return { ok: true, files: first.files };
    const again = isZlibError(first.damage.cause) && handle.bytes <= SEARCH_LIMIT;
    const exact = again ? await attempt(handle, read, { limits, chunkSize: SMALL_CHUNK }) : first;
    const { path, reason } = exact.damage ?? first.damage;
    return { ok: false, damaged: { path, reason } };
  } finally {
    await handle.close();
  }
}

interface Attempt {
  files: number;
  damage?: PackageDamage;
}

async function attempt(
  handle: PackageHandle,
  read: ContentsReader,
  options: { limits: ReadLimits; chunkSize: number },
): Promise<Attempt> {
  try {
    const contents = await read(handle, options);
    try {
      return { files: await verifyContents(contents, options.limits) };
    } catch (error) {
      throw await settleHostile(error, contents);
    }
  } catch (error) {
    if (error instanceof PackageDamage) return { files: 0, damage: error };
    if (error instanceof AppError) throw error;
    throw new AppError("INTERNAL", "The package could not be checked.", { cause: error });
  }
}

interface FoundFile extends ManifestFile {
  /** In the package. */
  place: string;
}

async function verifyContents(contents: PackageContents, limits: ReadLimits): Promise<number> {
  const appFolderOf = createAppFolder(contents);
  const found = new Map<string, FoundFile>();
  const seen = new Set<string>();
  let manifest: readonly ManifestFile[] | undefined;
  let files = 0;
  for await (const entry of contents.entries) {
    checkAttributes(entry, contents);
    const appFolder = appFolderOf(entry.path);
    seen.add(entry.path);
    if (entry.kind === "folder") continue;
    files += 1;
    const isManifest = entry.path === appFolder + APP_FOLDER.manifest;
    const { sha256, kept } = await digest(entry, contents, isManifest ? limits.metadataBytes : 0);
    if (isManifest) manifest = parseManifest(kept, entry.path);
    else if (entry.path.startsWith(appFolder)) {
      const path = entry.path.slice(appFolder.length);
      found.set(path, { path, bytes: entry.bytes, sha256, place: entry.path });
    }
  }
  for (const path of contents.expected?.keys() ?? []) {
    if (!seen.has(path)) throw new PackageDamage(path, "it is missing");
  }
  if (!manifest) throw unrecognised("it has no manifest of its files");
  compareWithManifest(found, manifest);
  contents.finish();
  return files;
}

function checkAttributes(entry: PackageEntry, contents: PackageContents): void {
  if (entry.mode & DANGEROUS_MODE) throw hostile(`${entry.path} has rights that no app needs`);
  if (contents.modifiedAt !== null && entry.modifiedAt !== contents.modifiedAt) {
    throw new PackageDamage(entry.path, "its time is not that of the package");
  }
}

async function digest(
  entry: PackageEntry,
  contents: PackageContents,
  keep: number,
): Promise<{ sha256: string; kept: Uint8Array }> {
  const expected = contents.expected?.get(entry.path);
  if (contents.expected && !expected) throw new PackageDamage(entry.path, "the package does not list it");
  const sha256 = createHash("sha256");
  const other = expected?.algorithm === "md5" ? createHash("md5") : undefined;
  const kept: Uint8Array[] = [];
  if (keep > 0 && entry.bytes > keep) throw hostile("its manifest is absurdly large");
  try {
    for await (const chunk of entry.content) {
      sha256.update(chunk);
      other?.update(chunk);
      if (keep > 0) kept.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof PackageDamage)) throw error;
    throw new PackageDamage(entry.path, error.reason, error.cause);
  }
  const hex = sha256.digest("hex");
  const asExpected = expected === undefined || expected.digest === (other?.digest("hex") ?? hex);
  if (!asExpected) throw new PackageDamage(entry.path, "its content was changed");
  return { sha256: hex, kept: Buffer.concat(kept) };
}

/** In the order of the package, so that the first damaged file is named. */
function compareWithManifest(found: ReadonlyMap<string, FoundFile>, manifest: readonly ManifestFile[]): void {
  const listed = new Map(manifest.map((file) => [file.path, file]));
  for (const file of found.values()) {
    const right = listed.get(file.path);
    if (!right) throw new PackageDamage(file.place, "the manifest does not list it");
    if (right.sha256 !== file.sha256 || right.bytes !== file.bytes) {
      throw new PackageDamage(file.place, "its content was changed");
    }
  }
  for (const { path } of manifest) {
    if (!found.has(path)) throw new PackageDamage(path, "it is missing");
  }
}
