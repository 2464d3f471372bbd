import { resolve } from "node:path";
import { cloudBranch, type BuildJob } from "@pakeplus/core";
import { appOfMark, findRelease, type KnownBranch, type Release } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../github/confirm.ts";
import { downloadRelease, printPaths, type Downloaded } from "../../github/download-release.ts";
import { formatDuration } from "../../github/duration.ts";
import { followToEnd } from "../../github/follow-to-end.ts";
import { readOrigin } from "../../github/new-repository.ts";
import { readPublished } from "../../github/published.ts";
import { openSession, type Session } from "../../github/session.ts";
import { untilActionsRun } from "../../github/until-actions-run.ts";
import type { PUBLISH_OPTIONS } from "./options.ts";
import { preparePublish } from "./prepare.ts";
import { planPublish, renderPlan } from "./render-plan.ts";
import { askBeforeReplacing, OtherVersion } from "./replacement.ts";
import { sendAndStart, type StartedBuild } from "./send.ts";

type Input = CommandInput<typeof PUBLISH_OPTIONS>;

/**
 * Builds an app in the user's own GitHub account: plan, question, one push, one dispatch, follow, download.
 * @throws AppError What `build` throws before anything is sent, RELEASE_EXISTS, then TOKEN_… and GITHUB_….
 */
export async function run(input: Input, context: Context): Promise<number> {
  let chosen = input;
  for (;;) {
    try {
      return await publish(chosen, context);
    } catch (error) {
      if (!(error instanceof OtherVersion)) throw error;
      chosen = { ...input, options: { ...input.options, "app-version": error.version } };
      context.notice({
        level: "info",
        message: `This build is version ${error.version}.`,
        hint: `Write "version": "${error.version}" in pakeplus.json, so that the next build goes on from there.`,
      });
    }
  }
}

async function publish(input: Input, context: Context): Promise<number> {
  const { options } = input;
  const prepared = await preparePublish(input, context);
  const { job, settings, lock } = prepared;
  const session = await openSession(context, { ...options, repo: settings.repository });
  const { client, host, fullName } = session;
  const known = readPublished(context, host, fullName);
  const mayReplace = options.yes || options.replace;
  const isKnown = known !== null || settings.isExisting;
  // A fork that is there already needs no look at what it was made from.
  const template = known?.get("main")?.isKept === true ? null : settings.template;
  const origin = await readOrigin(session, { ...settings, template });
  const compilesShells = options["compile-shells"];
  const plan = planPublish(prepared, session, { isKnown, mayReplace, compilesShells, origin });
  context.say(renderPlan(plan, context.style));
  if (options["dry-run"]) {
    context.printJson({ ok: true, plan });
    return 0;
  }
  const replacement = askBeforeReplacing(
    job,
    { client, repositories: [fullName], isSure: mayReplace },
    context,
  );
  await replacement.ask(sentBefore(job, known));
  await confirm(context, "Send it and build?", options.yes);
  const started = await untilActionsRun(context, options.yes, async () =>
    sendAndStart({ prepared, compilesShells, session, replacement, origin }, context),
  );
  for (const notice of lock?.save() ?? []) context.notice(notice);
  const url = `${host.web}/${fullName}/actions/runs/${started.runId}`;
  context.say(`Sent ${started.sent.sent} objects; build ${started.runId}: ${url}`);
  if (options["no-follow"]) {
    context.say(`${context.style.green("→")} pakeplus runs ${started.runId}`);
    context.printJson(publicResult(job, session, started, null, []));
    return 0;
  }
  const { elapsedMs } = await followToEnd(session, started.runId, context);
  const release = await findRelease(client, fullName, job.app.slug, job.app.version);
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

/** What this computer sent last of the app; null when it sent nothing. */
function sentBefore(
  { app }: BuildJob,
  known: ReadonlyMap<string, KnownBranch> | null,
): { version: string } | null {
  return appOfMark(known?.get(cloudBranch(app.slug))?.mark ?? null);
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
