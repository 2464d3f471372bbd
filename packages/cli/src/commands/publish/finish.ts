import { resolve } from "node:path";
import type { BuildJob } from "@pakeplus/core";
import { findRelease, type Release } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { copyTo } from "../../github/copy-to.ts";
import { downloadRelease, printPaths, type Downloaded } from "../../github/download-release.ts";
import { formatDuration } from "../../github/duration.ts";
import { followToEnd } from "../../github/follow-to-end.ts";
import { linkText } from "../../github/link-text.ts";
import type { Session } from "../../github/session.ts";

export interface FinishedBuild {
  isPrivate: boolean;
  release: Release;
  /** The release for everyone; null when there is none. */
  copy: Release | null;
  files: readonly Downloaded[];
}

/** Follows a build that was started, shows its release, copies and downloads it as wanted. */
export async function finish(
  { app }: BuildJob,
  session: Session,
  { runId, copyInto, out }: { runId: number; copyInto: string | null; out: string | null },
  context: Context,
): Promise<FinishedBuild> {
  const { style } = context;
  const { run, elapsedMs } = await followToEnd(session, runId, context);
  const release = await findRelease(session.client, session.fullName, app.slug, app.version);
  context.say(
    `${style.green("Done")}  ${style.bold(`${app.name} ${app.version}`)} in ${formatDuration(elapsedMs)}`,
  );
  context.say(`  ${linkText(release.url, run.isPrivate)}`);
  const copy = copyInto === null ? null : await copyTo(session, release, copyInto, context);
  const files =
    out === null ? [] : await downloadRelease(session, release, resolve(context.cwd, out), context);
  if (out === null) context.say(`${style.green("→")} pakeplus download ${app.slug}`);
  else printPaths(files, context);
  return { isPrivate: run.isPrivate, release, copy, files };
}
