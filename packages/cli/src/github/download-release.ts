import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "@pakeplus/core";
import { openAsset, parseSums, SUMS_NAME, type Asset, type Release } from "@pakeplus/github";
import type { Context } from "../context.ts";
import { formatBytes } from "../output/bytes.ts";
import { shownPath } from "../output/shown-path.ts";
import type { Session } from "./session.ts";

export interface Downloaded {
  name: string;
  /** Absolute. */
  path: string;
  bytes: number;
  sha256: string;
}

/** The paths for whoever reads stdout; on a terminal the names were seen already. */
export function printPaths(files: readonly Downloaded[], context: Context): void {
  const isSeen = context.stdout.isTTY === true && context.stderr.isTTY === true && !context.quiet;
  if (!isSeen) for (const { path } of files) context.print(`${shownPath(path, context.cwd)}\n`);
}

type Place = Pick<Session, "client" | "fullName">;

/**
 * Downloads all files of a release. A part that is here from an attempt that broke off is continued; a file gets its
 * name only when its SHA-256 is the one of `SHA256SUMS`.
 * @param outDir Absolute; made when it does not exist.
 * @throws AppError DOWNLOAD_DAMAGED, OUTPUT_NOT_WRITABLE, OUTPUT_DISK_FULL, GITHUB_….
 */
export async function downloadRelease(
  place: Place,
  release: Release,
  outDir: string,
  context: Context,
): Promise<Downloaded[]> {
  await onDisk(mkdir(outDir, { recursive: true }));
  const sums = await readSums(place, release);
  const downloaded: Downloaded[] = [];
  for (const asset of release.assets) {
    const expected = sums.get(asset.name) ?? asset.sha256;
    if (asset.name !== SUMS_NAME && expected === null) {
      throw new AppError("DOWNLOAD_DAMAGED", `${SUMS_NAME} of ${release.tag} does not name ${asset.name}.`, {
        hint: "Publish again; do not use files that the build did not list.",
      });
    }
    const file = await downloadAsset(place, asset, expected, outDir, context);
    if (asset.name !== SUMS_NAME) downloaded.push(file);
  }
  return downloaded;
}

async function readSums(place: Place, release: Release): Promise<ReadonlyMap<string, string>> {
  const asset = release.assets.find(({ name }) => name === SUMS_NAME);
  if (asset === undefined) return new Map();
  const { chunks } = await openAsset(place.client, place.fullName, asset, 0);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parseSums(Buffer.concat(parts).toString());
}

async function downloadAsset(
  { client, fullName }: Place,
  asset: Asset,
  expected: string | null,
  outDir: string,
  context: Context,
): Promise<Downloaded> {
  // A name comes from a server; it must stay in the folder.
  if (basename(asset.name) !== asset.name || asset.name.includes("\\") || asset.name.startsWith(".")) {
    throw new AppError("DOWNLOAD_DAMAGED", `A file of the release has the name "${asset.name}".`, {
      hint: "Look who else can write to the repository.",
    });
  }
  const path = join(outDir, asset.name);
  const part = `${path}.${(expected ?? String(asset.id)).slice(0, 12)}.part`;
  const hash = createHash("sha256");
  const here = await sizeOf(part);
  const start = here !== null && here < asset.bytes ? here : 0;
  const content = await openAsset(client, fullName, asset, start);
  if (content.offset > 0) for await (const chunk of createReadStream(part)) hash.update(chunk as Uint8Array);
  const file = await onDisk(open(part, content.offset > 0 ? "a" : "w"));
  let bytes = content.offset;
  try {
    for await (const chunk of content.chunks) {
      hash.update(chunk);
      await onDisk(file.write(chunk));
      bytes += chunk.byteLength;
    }
  } finally {
    await file.close();
  }
  const sha256 = hash.digest("hex");
  if (expected !== null && sha256 !== expected) {
    await rm(part, { force: true });
    throw new AppError("DOWNLOAD_DAMAGED", `${asset.name} is not what was built.`, {
      reason: `Its SHA-256 is ${sha256}, but should be ${expected}. The file was removed.`,
      hint: "Download again.",
    });
  }
  await onDisk(rename(part, path));
  context.say(
    `  ${shownPath(path, context.cwd)}  ${formatBytes(bytes)}${start > 0 ? ` (${formatBytes(start)} were here)` : ""}`,
  );
  return { name: asset.name, path, bytes, sha256 };
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new AppError(
      code === "ENOSPC" ? "OUTPUT_DISK_FULL" : "OUTPUT_NOT_WRITABLE",
      code === "ENOSPC" ? "The disk is full." : "The folder for downloads cannot be written.",
      { cause, hint: "Choose another folder with --out; what is here already is kept." },
    );
  }
}
