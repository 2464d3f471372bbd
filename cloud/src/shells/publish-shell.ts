import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SHELL_MANIFEST, SHELLS, shellTag, type ShellManifest } from "@pakeplus/core";
import {
  completeDraft,
  createDraft,
  deleteRelease,
  listReleases,
  publishDraft,
  tryAgain,
  type Release,
  type ReleaseText,
} from "@pakeplus/github";
import { releaseContent } from "../release/release-content.ts";
import type { ReleaseFile } from "../release/release-files.ts";
import type { Log } from "../report/log.ts";
import { openRun, type RunAccess } from "../run-access.ts";
import type { World } from "../world.ts";

export interface MadeShell {
  manifest: ShellManifest;
  /** Folder with the files of the shell. */
  made: string;
  /** The manifest as a file. */
  file: string;
}

/**
 * Releases a compiled shell: a draft, its files, and only then in public. Never touches one that is public already:
 * of two runs that compile the same shell at once, both go on with that of the first.
 */
export async function publishShell(shell: MadeShell, world: World, log: Log): Promise<void> {
  const access = openRun(world);
  const { client, repository } = access;
  const tag = shellTag(shell.manifest.hash);
  const files = await assetsOf(shell);
  const text = textOf(shell.manifest);
  try {
    const isThere = await tryAgain(client, async () => (await publicOne(access, tag)) !== null);
    if (!isThere) await fillAndPublish(access, text, { files, log });
  } catch (error) {
    if ((await publicOne(access, tag)) === null) throw error;
  }
  const release = await tryAgain(client, () => publicOne(access, tag));
  // Those of runs that were interrupted or came second.
  for (const { id, isDraft } of await tryAgain(client, () => ofTag(access, tag))) {
    if (isDraft) await tryAgain(client, () => deleteRelease(client, repository, id));
  }
  log.say(`The shell is released: ${release?.url ?? tag}`);
}

async function fillAndPublish(
  { client, repository }: RunAccess,
  text: ReleaseText,
  { files, log }: { files: readonly ReleaseFile[]; log: Log },
): Promise<void> {
  // A draft of an attempt whose answer got lost stays behind and is removed at the end.
  const draft = await tryAgain(client, () => createDraft(client, repository, text));
  await log.group(`Files of ${text.tag}`, () =>
    completeDraft(client, repository, draft, {
      files: files.map(releaseContent),
      onFile: ({ name, bytes }) => log.say(`Sending ${name}, ${bytes} bytes`),
    }),
  );
  await tryAgain(client, () => publishDraft(client, repository, draft, text));
}

async function ofTag({ client, repository }: RunAccess, tag: string): Promise<Release[]> {
  return (await listReleases(client, repository)).filter((release) => release.tag === tag);
}

async function publicOne(access: RunAccess, tag: string): Promise<Release | null> {
  return (await ofTag(access, tag)).find(({ isDraft }) => !isDraft) ?? null;
}

async function assetsOf({ manifest, made, file }: MadeShell): Promise<readonly ReleaseFile[]> {
  const content = await readFile(file);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const own = { name: SHELL_MANIFEST, path: file, bytes: content.byteLength, sha256 };
  return [
    ...manifest.files.map(({ asset, path, bytes, sha256: digest }) => ({
      name: asset,
      path: join(made, path),
      bytes,
      sha256: digest,
      type: "application/octet-stream",
      purpose: null,
    })),
    { ...own, type: "application/json", purpose: null },
  ];
}

function textOf({ target, hash, sha256 }: ShellManifest): ReleaseText {
  const command = SHELLS[target].compile?.command.join(" ") ?? "";
  return {
    tag: shellTag(hash),
    name: `Shell for ${target}`,
    notes: [
      `The part of every app for ${target} that opens the window, compiled from \`pakeplus/sources/${target}\` on \`main\` by \`${command}\`. It is no app; all apps of this repository are made with it.`,
      "",
      `SHA-256 of the whole: \`${sha256}\`. PakePlus pins it in \`pakeplus.lock\` and refuses a shell that was changed, so nothing here may be edited. Deleting the release is fine: the next publish that needs it compiles it again.`,
      "",
    ].join("\n"),
    // So that GitHub never calls it the latest release.
    isPrerelease: true,
    branch: "main",
  };
}
