import { createHash } from "node:crypto";
import {
  AppError,
  parseShellManifest,
  requirePinnedShell,
  SHELL_MANIFEST,
  shellDigestText,
  type ShellFile,
  type ShellManifest,
  type ShellPins,
  type Target,
} from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { openAsset } from "../releases/open-asset.ts";
import type { Release } from "../releases/release.ts";

export interface CompiledShell {
  manifest: ShellManifest;
  files: readonly (ShellFile & { content: Uint8Array })[];
}

export interface CompiledShellOptions {
  client: GitHubClient;
  /** `owner/name`. */
  repository: string;
  /** See `findShellRelease`. */
  release: Release;
  target: Target;
  hash: string;
  /** What was used before. */
  pins: ShellPins;
}

const MOST_MANIFEST_BYTES = 1024 * 1024;
const MOST_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a shell that the build repository compiled. What it says of itself is held to the pins before any of it is
 * fetched, and each file to what it says.
 * @throws AppError SHELL_CHANGED, and what the client throws.
 */
export async function readCompiledShell(options: CompiledShellOptions): Promise<CompiledShell> {
  const { target, hash, pins, release, repository } = options;
  const text = await readAsset(options, SHELL_MANIFEST, MOST_MANIFEST_BYTES);
  const manifest = parseShellManifest(Buffer.from(text).toString());
  if (manifest.target !== target || manifest.hash !== hash) {
    throw changed(release, `its manifest is that of another shell (${manifest.target}, ${manifest.hash})`);
  }
  if (sha256(shellDigestText(manifest.files)) !== manifest.sha256) {
    throw changed(release, "the digests in its manifest do not fit together");
  }
  requirePinnedShell(target, manifest, { pins, where: `in the release ${release.tag} of ${repository}` });
  const files = [];
  for (const { asset, ...file } of manifest.files) {
    const content = await readAsset(options, asset, Math.min(file.bytes, MOST_FILE_BYTES));
    if (content.byteLength !== file.bytes || sha256(content) !== file.sha256) {
      throw changed(release, `${asset} has another SHA-256 than its manifest says`);
    }
    files.push({ ...file, content });
  }
  return { manifest, files };
}

async function readAsset(
  { client, repository, release }: CompiledShellOptions,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const asset = release.assets.find((each) => each.name === name);
  if (asset === undefined) throw changed(release, `${name} is missing`);
  const { chunks } = await openAsset(client, repository, asset, 0);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > most) throw changed(release, `${name} is larger than it should be`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function changed({ tag, url }: Release, reason: string): AppError {
  return new AppError("SHELL_CHANGED", `The compiled shell in the release ${tag} was changed.`, {
    reason: `Of ${url}, ${reason}.`,
    hint: "Nothing was built with it. Find out who changed it; then delete the release and publish with --compile-shells.",
  });
}
