import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SHELL_MANIFEST, SHELLS, shellTag, type ShellManifest } from "@pakeplus/core";
import { completeDraft } from "../release/complete-draft.ts";
import type { ReleaseFile } from "../release/release-files.ts";
import { openReleases, type Release, type Releases, type ReleaseText } from "../release/releases.ts";
import { tryAgain } from "../release/try-again.ts";
import type { Log } from "../report/log.ts";
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
  const releases = openReleases(world);
  const tag = shellTag(shell.manifest.hash);
  const files = await assetsOf(shell);
  const text = textOf(shell.manifest);
  try {
    const isThere = await tryAgain(world, async () => (await publicOne(releases, tag)) !== null);
    if (!isThere) await fillAndPublish(releases, text, { files, log, world });
  } catch (error) {
    if ((await publicOne(releases, tag)) === null) throw error;
  }
  const release = await tryAgain(world, () => publicOne(releases, tag));
  await removeDrafts(releases, tag, world);
  log.say(`The shell is released: ${release?.page ?? tag}`);
}

async function fillAndPublish(
  releases: Releases,
  text: ReleaseText,
  { files, log, world }: { files: readonly ReleaseFile[]; log: Log; world: World },
): Promise<void> {
  // A draft of an attempt whose answer got lost stays behind and is removed at the end.
  const draft = await tryAgain(world, () => releases.createDraft(text));
  await log.group(`Files of ${text.tag}`, () => completeDraft(releases, draft, { files, log, world }));
  await tryAgain(world, () => releases.publish(draft, text));
}

async function publicOne(releases: Releases, tag: string): Promise<Release | null> {
  return (await releases.ofTag(tag)).find(({ isDraft }) => !isDraft) ?? null;
}

/** Those of runs that were interrupted or came second. */
async function removeDrafts(releases: Releases, tag: string, world: World): Promise<void> {
  for (const left of await tryAgain(world, () => releases.ofTag(tag))) {
    if (left.isDraft) await tryAgain(world, () => releases.remove(left));
  }
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
  };
}
