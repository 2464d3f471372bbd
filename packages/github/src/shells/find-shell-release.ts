import { shellTag } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { readRelease, type Release } from "../releases/release.ts";

/** The published release of a compiled shell; null when nobody compiled it yet. */
export async function findShellRelease(
  client: GitHubClient,
  repository: string,
  hash: string,
): Promise<Release | null> {
  const { status, body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/releases/tags/${shellTag(hash)}`,
    purpose: `look for a compiled shell in ${repository}`,
    expected: [404],
  });
  return status === 404 ? null : readRelease(body);
}
