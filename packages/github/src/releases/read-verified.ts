import { createHash } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { openAsset, parseSums, SUMS_NAME } from "./open-asset.ts";
import type { Asset, Release } from "./release.ts";

/**
 * Reads a file of a release from its beginning. The last piece comes only when the SHA-256 is right, so that nobody
 * has a whole file that is not the right one.
 * @throws AppError DOWNLOAD_DAMAGED, GITHUB_….
 */
export async function* readVerified(
  client: GitHubClient,
  repository: string,
  asset: Asset,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const { chunks } = await openAsset(client, repository, asset, 0);
  let last: Uint8Array | null = null;
  for await (const chunk of chunks) {
    if (last !== null) yield last;
    hash.update(chunk);
    last = chunk;
  }
  const found = hash.digest("hex");
  if (found !== sha256) {
    throw new AppError("DOWNLOAD_DAMAGED", `${asset.name} is not what was built.`, {
      reason: `Its SHA-256 is ${found}, but should be ${sha256}.`,
      hint: "Try again. If it stays so, look who else can write to the repository.",
    });
  }
  if (last !== null) yield last;
}

/**
 * SHA-256 of each file of a release, from its `SHA256SUMS`; of that file itself, too.
 * @throws AppError DOWNLOAD_DAMAGED for a file that is not named there.
 */
export async function readSums(
  client: GitHubClient,
  repository: string,
  { tag, assets }: Release,
): Promise<ReadonlyMap<string, string>> {
  const own = assets.find(({ name }) => name === SUMS_NAME);
  const parts: Uint8Array[] = [];
  if (own !== undefined) {
    for await (const chunk of (await openAsset(client, repository, own, 0)).chunks) parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  const sums = new Map([
    ...parseSums(bytes.toString()),
    [SUMS_NAME, createHash("sha256").update(bytes).digest("hex")] as const,
  ]);
  const unnamed = assets.find(({ name }) => !sums.has(name));
  if (unnamed === undefined) return sums;
  throw new AppError("DOWNLOAD_DAMAGED", `${SUMS_NAME} of ${tag} does not name ${unnamed.name}.`, {
    hint: "Publish again; do not use files that the build did not list.",
  });
}
