import type { GitHubClient } from "../http/client.ts";
import type { Json } from "../http/fields.ts";
import { readAsset, readRelease, type Asset, type Release } from "./release.ts";

/** What people see of a release. */
export interface ReleaseText {
  tag: string;
  name: string;
  /** Markdown. */
  notes: string;
  isPrerelease: boolean;
  /** Branch that the tag is made on when it does not exist; absent means the default branch. */
  branch?: string;
}

const PAGE = 100;
const GONE = [404, 422];

function bodyOf({ tag, name, notes, isPrerelease, branch }: ReleaseText, isDraft: boolean) {
  return {
    tag_name: tag,
    name,
    body: notes,
    draft: isDraft,
    prerelease: isPrerelease,
    ...(branch !== undefined && { target_commitish: branch }),
  };
}

/** Makes a draft, which nobody sees. Sent once: an answer that got lost does not mean that none was made. */
export async function createDraft(
  client: GitHubClient,
  repository: string,
  text: ReleaseText,
): Promise<Release> {
  const { body } = await client.send({
    method: "POST",
    path: `/repos/${repository}/releases`,
    body: bodyOf(text, true),
    purpose: `make the release ${text.tag}`,
  });
  return readRelease(body);
}

export async function publishDraft(
  client: GitHubClient,
  repository: string,
  { id }: Release,
  text: ReleaseText,
): Promise<Release> {
  const { body } = await client.send({
    method: "PATCH",
    path: `/repos/${repository}/releases/${id}`,
    body: bodyOf(text, false),
    purpose: `publish the release ${text.tag}`,
  });
  return readRelease(body);
}

/** Removes a tag; one that is gone already is fine. */
export async function removeTag(client: GitHubClient, repository: string, tag: string): Promise<void> {
  const path = `/repos/${repository}/git/refs/tags/${tag}`;
  await client.send({ method: "DELETE", path, purpose: `replace the tag ${tag}`, expected: GONE });
}

/** GitHub's own list of the files of a release, also of a draft. */
export async function listAssets(
  client: GitHubClient,
  repository: string,
  { id, tag }: Release,
): Promise<Asset[]> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/releases/${id}/assets?per_page=${PAGE}`,
    purpose: `list the files of ${tag}`,
  });
  return ((Array.isArray(body) ? body : []) as readonly Json[]).map(readAsset);
}

/** Removes a file of a release; one that is gone already is fine. */
export async function removeAsset(
  client: GitHubClient,
  repository: string,
  { id, name }: Asset,
): Promise<void> {
  const path = `/repos/${repository}/releases/assets/${id}`;
  await client.send({ method: "DELETE", path, purpose: `replace ${name}`, expected: GONE });
}
