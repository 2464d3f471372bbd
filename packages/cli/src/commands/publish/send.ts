import { randomBytes } from "node:crypto";
import { AppError, cloudBranch } from "@pakeplus/core";
import { dispatchBuild, sendApp, type KnownBranch, type SentApp } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberAccount } from "../../github/accounts.ts";
import { newRepository, type RepositoryOrigin } from "../../github/new-repository.ts";
import { forgetPublished, readPublished, writePublished } from "../../github/published.ts";
import type { Session } from "../../github/session.ts";
import { VERSION } from "../../version.ts";
import type { PreparedPublish } from "./prepare.ts";
import type { ReplacementQuestion } from "./replacement.ts";

export interface StartedBuild {
  sent: SentApp;
  runId: number;
}

/**
 * Sends what changed and starts the build. What arrived is remembered at once, so that the next attempt goes on from
 * there whatever happens afterwards.
 */
export async function sendAndStart(request: PublishRequest, context: Context): Promise<StartedBuild> {
  const { client, host, fullName } = request.session;
  const { job } = request.prepared;
  let sent = await send(request, readPublished(context, host, fullName), context);
  const nonce = randomBytes(9).toString("hex");
  const start = async (isUnchanged: boolean): Promise<number> => {
    remember(sent, request, context);
    const { commit } = sent;
    return dispatchBuild(client, {
      repository: fullName,
      app: job.app.slug,
      commit,
      nonce,
      isUnchanged,
      compilesShells: request.compilesShells,
    });
  };
  try {
    return { runId: await start(sent.sent === 0), sent };
  } catch (error) {
    const isGone = error instanceof AppError && error.code === "GITHUB_NOT_FOUND" && sent.sent === 0;
    if (!isGone) throw error;
    // Nothing had changed, so nothing was sent, and only now it shows that the repository is not what it was.
    forgetPublished(context, host, fullName, null);
    sent = await send(request, null, context);
    return { runId: await start(false), sent };
  }
}

export interface PublishRequest {
  prepared: PreparedPublish;
  compilesShells: boolean;
  session: Session;
  replacement: ReplacementQuestion;
  origin: RepositoryOrigin;
}

async function send(
  { prepared, session, replacement, origin }: PublishRequest,
  known: ReadonlyMap<string, KnownBranch> | null,
  context: Context,
): Promise<SentApp> {
  const { client, host, token, account, isFirst } = session;
  const { job, main, app } = prepared;
  const isFork = origin.template !== null;
  const { slug, version } = job.app;
  return sendApp({
    client,
    remote: { host, token, fetch: context.fetch, signal: context.signal },
    repository: newRepository(session, origin),
    account,
    known: isFork ? null : known,
    isProbablyNew: known === null && isFirst && !origin.isExisting && !isFork,
    main,
    app: { branch: cloudBranch(slug), message: `${job.app.name} ${version}`, files: app },
    beforePush: async (there) => replacement.ask(there),
  });
}

function remember(sent: SentApp, { session, origin }: PublishRequest, context: Context): void {
  const { host, token, account, fullName } = session;
  const { isPrivate, template } = origin;
  writePublished(context, host, fullName, sent.branches);
  rememberAccount(context, host, token, { ...account, repository: fullName });
  if (sent.isNew) {
    context.say(
      `Made the ${isPrivate ? "private" : "public"} ${template === null ? "repository" : "fork"} ${host.web}/${fullName}`,
    );
  }
  if (sent.hadMoved) {
    context.notice({
      level: "info",
      message: "The repository had changed since this computer looked last; what was there was read anew.",
      hint: "What others published before stays in the history of the branch.",
    });
  }
  if (sent.newerMain !== null) {
    context.notice({
      level: "warning",
      message: `PakePlus ${sent.newerMain} filled the repository last; this one is ${VERSION} and leaves what builds there as it is.`,
      hint: `The packages are made by ${sent.newerMain} and may differ from those of this computer. Update PakePlus here.`,
    });
  }
}
