import { AppError } from "@pakeplus/core";
import type { Arguments } from "../arguments.ts";
import { appOf } from "../package/app-of.ts";
import type { Log } from "../report/log.ts";
import type { World } from "../world.ts";
import { completeDraft } from "./complete-draft.ts";
import { releaseNotes, runSummary } from "./notes.ts";
import { releaseFiles } from "./release-files.ts";
import { openReleases, type Release, type Releases, type ReleaseText } from "./releases.ts";
import { tryAgain } from "./try-again.ts";

/**
 * Releases what the steps before made: a draft, its files, and only then in public. An older release of the same
 * version stays until the new one is complete. A run that was interrupted anywhere goes on where it stood.
 */
export async function release(given: Arguments, world: World, log: Log): Promise<void> {
  const { job } = await appOf(given, world);
  const { slug, name, version } = job.app;
  const files = await releaseFiles(job, given.out);
  const text: ReleaseText = {
    tag: `${slug}-v${version}`,
    name: `${name} ${version}`,
    notes: releaseNotes(files),
    isPrerelease: version.includes("-"),
  };
  const releases = openReleases(world);
  const before = await releases.ofTag(text.tag);
  const draft = await openDraft(releases, text, { before, world });
  await log.group(`Files of ${text.tag}`, () => completeDraft(releases, draft, { files, log, world }));
  for (const older of before.filter(({ id }) => id !== draft.id)) {
    await tryAgain(world, () => releases.remove(older));
  }
  // The tag then moves to the program that made these files.
  if (before.length > 0) await tryAgain(world, () => releases.removeTag(text.tag));
  const { page } = await tryAgain(world, () => releases.publish(draft, text));
  log.say(`${text.name} is released: ${page}`);
  log.summary(runSummary(text, files, page));
}

/** The draft that an interrupted run left, or a new one. */
async function openDraft(
  releases: Releases,
  text: ReleaseText,
  { before, world }: { before: readonly Release[]; world: World },
): Promise<Release> {
  const left = before.find(({ isDraft }) => isDraft);
  if (left !== undefined) return left;
  let isFirst = true;
  return tryAgain(world, async () => {
    // A second draft would be made if the answer to the first request was all that got lost.
    const made = isFirst ? undefined : (await releases.ofTag(text.tag)).find(({ isDraft }) => isDraft);
    isFirst = false;
    return made ?? releases.createDraft(text).catch(explained);
  });
}

/** GitHub answers 404 when the token of a run may not write. */
function explained(error: unknown): never {
  if (!(error instanceof AppError) || !["GITHUB_NOT_FOUND", "TOKEN_RIGHT_MISSING"].includes(error.code))
    throw error;
  throw new AppError(error.code, "This run may not make a release.", {
    cause: error,
    ...(error.reason !== undefined && { reason: error.reason }),
    hint: "An organisation can forbid it: under Settings, Actions, General, allow workflows to write. Or the workflow changed while this run waited: publish again.",
  });
}
