import type { GitHubClient } from "../http/client.ts";
import { putRelease, type ReleaseContent } from "./put-release.ts";
import { readSums, readVerified } from "./read-verified.ts";
import type { Release } from "./release.ts";

export interface CopyReleaseOptions {
  /** `owner/name`. */
  from: string;
  release: Release;
  /** `owner/name`; see `requireReleasePlace`. */
  to: string;
  /** Hears of each file before it travels. */
  onFile: (file: Pick<ReleaseContent, "name" | "bytes">) => void;
}

/**
 * Brings a release to another repository: file by file through this computer, without storing any, each held to its
 * SHA-256 before GitHub has the whole of it. Nobody sees the copy before it is complete; one that was interrupted is
 * taken up where it stood, and what is there already is not sent again.
 * @returns The release over there.
 * @throws AppError DOWNLOAD_DAMAGED, GITHUB_… and TOKEN_….
 */
export async function copyRelease(
  client: GitHubClient,
  { from, release, to, onFile }: CopyReleaseOptions,
): Promise<Release> {
  const sums = await readSums(client, from, release);
  const files = release.assets.map((asset): ReleaseContent => {
    const { name, bytes, type } = asset;
    const sha256 = sums.get(name) ?? "";
    return { name, bytes, type, sha256, read: () => readVerified(client, from, asset, sha256) };
  });
  const { tag, name, notes, isPrerelease } = release;
  // The tag of the other repository names a commit of its own, which says nothing about the app.
  return putRelease(client, to, { text: { tag, name, notes, isPrerelease }, files, movesTag: false, onFile });
}
