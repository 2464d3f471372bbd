import { resolve } from "node:path";
import type { BuildJob } from "@pakeplus/core";
import { findRelease, type Release } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../github/confirm.ts";
import { downloadRelease, printPaths, type Downloaded } from "../../github/download-release.ts";
import { formatDuration } from "../../github/duration.ts";
import { followToEnd } from "../../github/follow-to-end.ts";
import { readPublished } from "../../github/published.ts";
import { openSession, type Session } from "../../github/session.ts";
import type { PUBLISH_OPTIONS } from "./options.ts";
import { preparePublish } from "./prepare.ts";
import { renderPlan } from "./render-plan.ts";
import { sendAndStart, type StartedBuild } from "./send.ts";

/**
 * Builds an app in the user's own GitHub account: plan, question, one push, one dispatch, follow, download.
 * @throws AppError What `build` throws before anything is sent, then TOKEN_… and GITHUB_….
 */
export async function run(input: CommandInput<typeof PUBLISH_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const prepared = await preparePublish(input, context);
  const { job, lock } = prepared;
  const session = await openSession(context, options);
  const isKnown = readPublished(context, session.host, session.fullName) !== null;
  context.say(
    renderPlan(job, prepared.app, { ...session, isKnown: isKnown || options.existing }, context.style),
  );
  await confirm(context, "Send it and build?", options.yes);
  const started = await sendAndStart(job, prepared, session, options.existing, context);
  for (const notice of lock?.save() ?? []) context.notice(notice);
  const url = `${session.host.web}/${session.fullName}/actions/runs/${started.runId}`;
  context.say(`Sent ${started.sent.sent} objects; build ${started.runId}: ${url}`);
  if (options["no-follow"]) {
    context.say(`${context.style.green("→")} pakeplus runs ${started.runId}`);
    context.printJson(publicResult(job, session, started, null, []));
    return 0;
  }
  const { elapsedMs } = await followToEnd(session, started.runId, context);
  const release = await findRelease(session.client, session.fullName, job.app.slug, job.app.version);
  const { style } = context;
  context.say(
    `${style.green("Done")}  ${style.bold(`${job.app.name} ${job.app.version}`)} in ${formatDuration(elapsedMs)}`,
  );
  context.say(`  ${release.url}`);
  const files = await download(session, release, options.out, context);
  if (options.out === null) context.say(`${style.green("→")} pakeplus download ${job.app.slug}`);
  context.printJson(publicResult(job, session, started, release, files));
  return 0;
}

async function download(
  session: Session,
  release: Release,
  out: string | null,
  context: Context,
): Promise<readonly Downloaded[]> {
  if (out === null) return [];
  const files = await downloadRelease(session, release, resolve(context.cwd, out), context);
  printPaths(files, context);
  return files;
}

function publicResult(
  { app }: BuildJob,
  { fullName, host }: Session,
  { sent, runId }: StartedBuild,
  release: Release | null,
  files: readonly Downloaded[],
): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    app: { id: app.id, name: app.name, version: app.version, slug: app.slug },
    repository: { name: fullName, host: host.name, isNew: sent.isNew },
    commit: sent.commit,
    sent: sent.sent,
    run: { id: runId, url: `${host.web}/${fullName}/actions/runs/${runId}` },
    release: release === null ? null : { tag: release.tag, url: release.url },
    files,
  };
}
