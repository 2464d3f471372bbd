import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { deleteRelease, listReleases } from "./find-release.ts";
import type { Asset, Release } from "./release.ts";
import { tryAgain } from "./try-again.ts";
import {
  createDraft,
  listAssets,
  publishDraft,
  removeAsset,
  removeTag,
  type ReleaseText,
} from "./write-release.ts";

/** A file that a release is to hold; read when it is sent. */
export interface ReleaseContent {
  /** Of letters, digits and `._-`: GitHub puts dots where others are. */
  name: string;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
  /** Media type. */
  type: string;
  read(): AsyncIterable<Uint8Array>;
}

export interface PutReleaseOptions {
  text: ReleaseText;
  files: readonly ReleaseContent[];
  /** Whether a release that is replaced gives its tag to the new one's commit. */
  movesTag: boolean;
  /** Hears of each file before it is sent. */
  onFile: (file: ReleaseContent) => void;
}

/**
 * Releases files: a draft, its files, and only when GitHub's own list of them is right, in public. An older release of
 * the same tag stays until then. An attempt that was interrupted anywhere is taken up where it stood.
 * @throws AppError GITHUB_… and TOKEN_…; what reading the files throws.
 */
export async function putRelease(
  client: GitHubClient,
  repository: string,
  options: PutReleaseOptions,
): Promise<Release> {
  const { text, movesTag } = options;
  const before = await releasesOf(client, repository, text.tag);
  const draft = await openDraft(client, repository, { text, before });
  await completeDraft(client, repository, draft, options);
  for (const { id } of before.filter((older) => older.id !== draft.id)) {
    await tryAgain(client, () => deleteRelease(client, repository, id));
  }
  if (movesTag && before.length > 0) await tryAgain(client, () => removeTag(client, repository, text.tag));
  return tryAgain(client, () => publishDraft(client, repository, draft, text));
}

async function releasesOf(client: GitHubClient, repository: string, tag: string): Promise<Release[]> {
  return (await listReleases(client, repository)).filter((release) => release.tag === tag);
}

/** The draft that an interrupted attempt left, or a new one. */
async function openDraft(
  client: GitHubClient,
  repository: string,
  { text, before }: { text: ReleaseText; before: readonly Release[] },
): Promise<Release> {
  const left = before.find(({ isDraft }) => isDraft);
  if (left !== undefined) return left;
  let isFirst = true;
  return tryAgain(client, async () => {
    // A second draft would be made if the answer to the first request was all that got lost.
    const made = isFirst ? [] : await releasesOf(client, repository, text.tag);
    isFirst = false;
    return made.find(({ isDraft }) => isDraft) ?? createDraft(client, repository, text);
  });
}

/**
 * Brings a draft to hold exactly these files. What an interrupted upload left is kept when it is whole and replaced
 * when it is not; at the end GitHub's own list has been compared.
 */
export async function completeDraft(
  client: GitHubClient,
  repository: string,
  draft: Release,
  { files, onFile }: Pick<PutReleaseOptions, "files" | "onFile">,
): Promise<void> {
  // Each attempt looks anew: an answer that got lost does not mean that nothing arrived.
  await tryAgain(client, async () => {
    const there = await listAssets(client, repository, draft);
    const isWanted = (asset: Asset): boolean => files.some((file) => isSame(asset, file));
    for (const asset of there) if (!isWanted(asset)) await removeAsset(client, repository, asset);
    const missing = files.filter((file) => !there.some((asset) => isSame(asset, file)));
    for (const file of missing) {
      onFile(file);
      await send(client, draft, file);
    }
    if (missing.length > 0) requireComplete(await listAssets(client, repository, draft), files);
  });
}

async function send(client: GitHubClient, { uploads }: Release, file: ReleaseContent): Promise<void> {
  try {
    const { type, bytes } = file;
    const url = `${uploads}?name=${encodeURIComponent(file.name)}`;
    await client.upload({ url, type, bytes, body: file.read(), purpose: `take ${file.name}` });
  } catch (error) {
    const isThere = error instanceof AppError && /already.exists/iu.test(error.reason ?? "");
    if (!isThere) throw error;
    // Of an attempt whose answer got lost, or not complete: the next look decides.
    throw new AppError("GITHUB_CONFLICT", error.message, { cause: error });
  }
}

function isSame({ name, bytes, sha256, isComplete }: Asset, file: ReleaseContent): boolean {
  const isContent = bytes === file.bytes && (sha256 === null || sha256 === file.sha256);
  return isComplete && name === file.name && isContent;
}

function requireComplete(there: readonly Asset[], files: readonly ReleaseContent[]): void {
  const wrong = files.find((file) => !there.some((asset) => isSame(asset, file)));
  if (wrong === undefined) return;
  throw new AppError("GITHUB_CONFLICT", `GitHub does not hold ${wrong.name} as it was sent.`, {
    hint: "Try again; what arrived whole is not sent again.",
  });
}
