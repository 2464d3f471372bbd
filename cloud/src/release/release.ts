import { join } from "node:path";
import { AppError, CLOUD_APP } from "@pakeplus/core";
import { putRelease, tagOf, type Release } from "@pakeplus/github";
import type { Arguments } from "../arguments.ts";
import { appOf } from "../package/app-of.ts";
import { readOwnText } from "../package/read-own-text.ts";
import type { Log } from "../report/log.ts";
import { openRun } from "../run-access.ts";
import type { World } from "../world.ts";
import { releaseNotes, runSummary } from "./notes.ts";
import { releaseContent } from "./release-content.ts";
import { releaseFiles, SUMS } from "./release-files.ts";

/**
 * Releases what the steps before made: a draft, its files, and only then in public. An older release of the same
 * version stays until the new one is complete. A run that was interrupted anywhere goes on where it stood. The digests
 * become an output of the step, for the job that attests them.
 */
export async function release(given: Arguments, world: World, log: Log): Promise<void> {
  const { job } = await appOf(given, world);
  const { slug, name, version } = job.app;
  const files = await releaseFiles(job, given.out);
  const { client, repository } = openRun(world);
  const text = {
    tag: tagOf(slug, version),
    name: `${name} ${version}`,
    notes: releaseNotes(files, {
      own: await readOwnText(join(given.app, CLOUD_APP.notes)),
      attestedIn: world.env["PAKEPLUS_ATTESTS"] === "true" ? repository : null,
    }),
    isPrerelease: version.includes("-"),
    // A release of another commit than the tip of the default branch is refused when their workflows differ.
    branch: "main",
  };
  const { url } = await log.group(`Files of ${text.tag}`, () =>
    putRelease(client, repository, {
      text,
      files: files.map(releaseContent),
      // The tag moves to the program that made these files.
      movesTag: true,
      onFile: (file) => log.say(`Sending ${file.name}, ${file.bytes} bytes`),
    }).catch(explained),
  );
  log.say(`${text.name} is released: ${url}`);
  log.summary(runSummary(text, files, url));
  const sums = files.filter((file) => file.name !== SUMS).map((file) => `${file.sha256}  ${file.name}\n`);
  log.output("sums", sums.join(""));
}

/** GitHub answers 404 when the token of a run may not write. */
function explained(error: unknown): Release {
  if (!(error instanceof AppError) || !["GITHUB_NOT_FOUND", "TOKEN_RIGHT_MISSING"].includes(error.code))
    throw error;
  throw new AppError(error.code, "This run may not make a release.", {
    cause: error,
    ...(error.reason !== undefined && { reason: error.reason }),
    hint: "An organisation can forbid it: under Settings, Actions, General, allow workflows to write. Or the workflow changed while this run waited: publish again.",
  });
}
