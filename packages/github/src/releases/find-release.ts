import { AppError } from "@pakeplus/core";
import type { Answer } from "../http/answer.ts";
import type { GitHubClient } from "../http/client.ts";
import type { Json } from "../http/fields.ts";
import { readRelease, tagOf, type Release } from "./release.ts";

const PAGE = 100;
/** GitHub itself lists no more than ten thousand. */
const MOST_PAGES = 100;

/** All releases of a repository, the newest first, drafts too where the token may see them. */
export async function listReleases(client: GitHubClient, repository: string): Promise<Release[]> {
  const releases: Release[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { body } = await client.send({
      method: "GET",
      path: `/repos/${repository}/releases?per_page=${PAGE}&page=${page}`,
      purpose: `list the releases of ${repository}`,
    });
    const found = (Array.isArray(body) ? body : []) as readonly Json[];
    releases.push(...found.map(readRelease));
    if (found.length < PAGE) break;
  }
  return releases;
}

/**
 * A published release of an app.
 * @param version null takes the newest.
 * @throws AppError GITHUB_NOT_FOUND.
 */
export async function findRelease(
  client: GitHubClient,
  repository: string,
  app: string,
  version: string | null,
): Promise<Release> {
  if (version !== null)
    return readRelease((await askForTag(client, repository, tagOf(app, version), [])).body);
  const found = (await listReleases(client, repository))
    .filter((release) => release.app === app && !release.isDraft)
    .toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0));
  const [newest] = found;
  if (newest !== undefined) return newest;
  throw new AppError("GITHUB_NOT_FOUND", `${repository} has no release of ${app}.`, {
    hint: "pakeplus releases lists what there is; pakeplus publish makes one.",
  });
}

/** The published release of a version; null when there is none, or no such repository. */
export async function releaseOfVersion(
  client: GitHubClient,
  repository: string,
  app: string,
  version: string,
): Promise<Release | null> {
  const { status, body } = await askForTag(client, repository, tagOf(app, version), [404]);
  return status === 404 ? null : readRelease(body);
}

async function askForTag(
  client: GitHubClient,
  repository: string,
  tag: string,
  expected: readonly number[],
): Promise<Answer> {
  return client.send({
    method: "GET",
    path: `/repos/${repository}/releases/tags/${encodeURIComponent(tag)}`,
    purpose: `find the release ${tag} in ${repository}`,
    expected,
  });
}

/** Deletes a release; one that is gone already is fine. */
export async function deleteRelease(client: GitHubClient, repository: string, id: number): Promise<void> {
  await client.send({
    method: "DELETE",
    path: `/repos/${repository}/releases/${id}`,
    purpose: "delete the release",
    expected: [404],
  });
}
