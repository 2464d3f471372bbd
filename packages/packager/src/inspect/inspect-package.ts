import type { RuntimeConfig } from "@pakeplus/core";
import { APP_FOLDER } from "../linux/layout.ts";
import type { LinuxFormat } from "../linux/names.ts";
import { createAppFolder } from "./app-folder.ts";
import type { PackageContents } from "./contents.ts";
import type { PackageEntry } from "./entry.ts";
import { READ_LIMITS, type ReadLimits } from "./limits.ts";
import { readerFor } from "./open-package.ts";
import { PackageHandle } from "./package-handle.ts";
import { parseJson, property } from "./parse-manifest.ts";
import { settleHostile } from "./settle-hostile.ts";
import { damagedError, hostile, PackageDamage, unrecognised } from "./read-errors.ts";

export interface PackageInspection {
  format: LinuxFormat;
  app: Pick<RuntimeConfig, "id" | "applicationId" | "name" | "slug" | "version">;
  /** Of the shell that the package brings. */
  contract: number;
  /** As it was built, text of `pakeplus.json`. */
  definition: string;
  runtime: RuntimeConfig;
  files: number;
  /** Of the package file. */
  bytes: number;
  /** Of all files in it. */
  installedBytes: number;
}

const MAX_TEXT_BYTES = 16 * 1024 * 1024;
const CHUNK = 64 * 1024;

/**
 * What a package says of itself; reads it to the end, checks no digests, writes nothing.
 * @throws AppError PACKAGE_NOT_FOUND, PACKAGE_UNRECOGNISED, PACKAGE_DAMAGED, PACKAGE_HOSTILE
 */
export async function inspectPackage(
  file: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<PackageInspection> {
  const handle = await PackageHandle.open(file);
  try {
    const read = await readerFor(handle);
    const contents = await read(handle, { limits, chunkSize: CHUNK });
    try {
      return { ...(await readContents(contents)), bytes: handle.bytes };
    } catch (error) {
      throw await settleHostile(error, contents);
    }
  } catch (error) {
    throw error instanceof PackageDamage ? damagedError(error) : error;
  } finally {
    await handle.close();
  }
}

async function readContents(contents: PackageContents): Promise<Omit<PackageInspection, "bytes">> {
  const appFolderOf = createAppFolder(contents);
  const texts = new Map<string, Buffer>();
  let files = 0;
  let installedBytes = 0;
  for await (const entry of contents.entries) {
    const appFolder = appFolderOf(entry.path);
    if (entry.kind === "folder") continue;
    files += 1;
    installedBytes += entry.bytes;
    for (const name of [APP_FOLDER.runtime, APP_FOLDER.definition]) {
      if (entry.path === appFolder + name) texts.set(name, await textOf(entry));
    }
  }
  const [runtimeText, definition] = [texts.get(APP_FOLDER.runtime), texts.get(APP_FOLDER.definition)];
  if (!runtimeText || !definition) throw unrecognised("it has no definition of an app");
  const runtime = parseJson(runtimeText, APP_FOLDER.runtime);
  if (!isRuntimeConfig(runtime)) throw unrecognised("it does not say what app it holds");
  const { id, applicationId, name, slug, version, contract } = runtime;
  return {
    format: contents.format,
    app: { id, applicationId, name, slug, version },
    contract,
    definition: definition.toString("utf8"),
    runtime,
    files,
    installedBytes,
  };
}

async function textOf(entry: PackageEntry): Promise<Buffer> {
  if (entry.bytes > MAX_TEXT_BYTES) throw hostile(`${entry.path} is absurdly large`);
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.content) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Only what every contract has; a newer shell may have more. */
function isRuntimeConfig(value: unknown): value is RuntimeConfig {
  const texts = ["id", "applicationId", "name", "slug", "version"];
  return (
    texts.every((key) => typeof property(value, key) === "string") &&
    typeof property(value, "contract") === "number"
  );
}
