import { cloudBranch, type BuildJob } from "@pakeplus/core";
import { appOfMark, requireReleasePlace, type KnownBranch, type Release } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../github/confirm.ts";
import { copyCommand } from "../../github/copy-to.ts";
import { readOrigin } from "../../github/new-repository.ts";
import { readPublished } from "../../github/published.ts";
import { linkText } from "../../github/link-text.ts";
import { openSession, type Session } from "../../github/session.ts";
import { untilActionsRun } from "../../github/until-actions-run.ts";
import { finish, type FinishedBuild } from "./finish.ts";
import type { PUBLISH_OPTIONS } from "./options.ts";
import { preparePublish } from "./prepare.ts";
import { readReleaseNotes } from "./release-notes.ts";
import { planPublish, renderPlan } from "./render-plan.ts";
import { askBeforeReplacing, OtherVersion } from "./replacement.ts";
import { sendAndStart, type StartedBuild } from "./send.ts";

type Input = CommandInput<typeof PUBLISH_OPTIONS>;

/**
 * Builds an app in the user's own GitHub account: plan, question, one push, one dispatch, follow, download.
 * @throws AppError What `build` throws before anything is sent, RELEASE_EXISTS, then TOKEN_… and GITHUB_….
 */
export async function run(input: Input, context: Context): Promise<number> {
  const releaseNotes = await readReleaseNotes(input.options["release-notes"], context);
  let chosen = input;
  for (;;) {
    try {
      return await publish(chosen, releaseNotes, context);
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

async function publish(input: Input, releaseNotes: string | null, context: Context): Promise<number> {
  const { options } = input;
  const prepared = await preparePublish(input, releaseNotes, context);
  const { job, settings, lock } = prepared;
  const session = await openSession(context, { ...options, repo: settings.repository });
  const { client, host, fullName } = session;
  const known = readPublished(context, host, fullName);
  const mayReplace = options.yes || options.replace;
  const isKnown = known !== null || settings.isExisting;
  // A fork that is there already needs no look at what it was made from.
  const template = known?.get("main")?.isKept === true ? null : settings.template;
  const origin = await readOrigin(session, { ...settings, template });
  const { releases } = settings;
  const copyInto = releases?.toLowerCase() === fullName.toLowerCase() ? null : releases;
  if (copyInto !== null) await requireReleasePlace(client, copyInto);
  const compilesShells = options["compile-shells"];
  const plan = planPublish(prepared, session, { isKnown, mayReplace, compilesShells, origin });
  context.say(renderPlan(plan, context.style));
  if (options["dry-run"]) {
    context.printJson({ ok: true, plan });
    return 0;
  }
  const replacement = askBeforeReplacing(
    job,
    { client, repositories: [fullName, ...(copyInto === null ? [] : [copyInto])], isSure: mayReplace },
    context,
  );
  await replacement.ask(sentBefore(job, known));
  await confirm(context, "Send it and build?", options.yes);
  const started = await untilActionsRun(context, options.yes, async () =>
    sendAndStart({ prepared, compilesShells, session, replacement, origin }, context),
  );
  for (const notice of lock?.save() ?? []) context.notice(notice);
  const url = `${host.web}/${fullName}/actions/runs/${started.runId}`;
  const { sent, isNew } = started.sent;
  const what = sent === 0 ? "Nothing had changed, so nothing was sent" : `Sent ${sent} objects`;
  context.say(`${what}; build ${started.runId}: ${linkText(url, isNew && origin.isPrivate)}`);
  if (options["no-follow"]) {
    context.say(`${context.style.green("→")} pakeplus runs ${started.runId}`);
    if (copyInto !== null) {
      context.say(
        `${context.style.green("→")} ${copyCommand({ app: job.app.slug, version: job.app.version }, copyInto)}, when it is done`,
      );
    }
    context.printJson(publicResult(job, session, started, null));
    return 0;
  }
  const finished = await finish(job, session, { runId: started.runId, copyInto, out: options.out }, context);
  context.printJson(publicResult(job, session, started, finished));
  return 0;
}

/** What this computer sent last of the app; null when it sent nothing. */
function sentBefore(
  { app }: BuildJob,
  known: ReadonlyMap<string, KnownBranch> | null,
): { version: string } | null {
  return appOfMark(known?.get(cloudBranch(app.slug))?.mark ?? null);
}

function publicResult(
  { app }: BuildJob,
  { fullName, host }: Session,
  { sent, runId }: StartedBuild,
  finished: FinishedBuild | null,
): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    app: { id: app.id, name: app.name, version: app.version, slug: app.slug },
    repository: { name: fullName, host: host.name, isNew: sent.isNew },
    commit: sent.commit,
    sent: sent.sent,
    run: { id: runId, url: `${host.web}/${fullName}/actions/runs/${runId}` },
    release: publicRelease(finished?.release ?? null),
    isForMembersOnly: finished?.isPrivate ?? null,
    publicRelease: publicRelease(finished?.copy ?? null),
    files: finished?.files ?? [],
  };
}

function publicRelease(release: Release | null): { tag: string; url: string } | null {
  return release === null ? null : { tag: release.tag, url: release.url };
}
