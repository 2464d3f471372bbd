import { randomBytes } from "node:crypto";
import { AppError, cloudBranch, type BuildJob } from "@pakeplus/core";
import { dispatchBuild, sendApp, type BranchFile, type KnownBranch, type SentApp } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberAccount } from "../../github/accounts.ts";
import { forgetPublished, readPublished, writePublished } from "../../github/published.ts";
import type { Session } from "../../github/session.ts";

interface Files {
  main: readonly BranchFile[];
  app: readonly BranchFile[];
}

export interface StartedBuild {
  sent: SentApp;
  runId: number;
}

/**
 * Sends what changed and starts the build. What arrived is remembered at once, so that the next attempt goes on from
 * there whatever happens afterwards.
 */
export async function sendAndStart(
  job: BuildJob,
  files: Files,
  session: Session,
  isExisting: boolean,
  context: Context,
): Promise<StartedBuild> {
  const { client, host, fullName } = session;
  const known = readPublished(context, host, fullName);
  let sent = await send(job, files, session, { known, isExisting }, context);
  const nonce = randomBytes(9).toString("hex");
  const start = async (isUnchanged: boolean): Promise<number> => {
    remember(sent, session, context);
    const { commit } = sent;
    return dispatchBuild(client, {
      repository: fullName,
      app: job.app.slug,
      commit,
      nonce,
      isUnchanged,
    });
  };
  try {
    return { runId: await start(sent.sent === 0), sent };
  } catch (error) {
    const isGone = error instanceof AppError && error.code === "GITHUB_NOT_FOUND" && sent.sent === 0;
    if (!isGone) throw error;
    // Nothing had changed, so nothing was sent, and only now it shows that the repository is not what it was.
    forgetPublished(context, host, fullName, null);
    sent = await send(job, files, session, { known: null, isExisting }, context);
    return { runId: await start(false), sent };
  }
}

async function send(
  job: BuildJob,
  files: Files,
  { client, host, token, account, owner, name, isFirst }: Session,
  { known, isExisting }: { known: ReadonlyMap<string, KnownBranch> | null; isExisting: boolean },
  context: Context,
): Promise<SentApp> {
  const { slug, version } = job.app;
  return sendApp({
    client,
    remote: { host, token, fetch: context.fetch, signal: context.signal },
    repository: {
      owner,
      name,
      isOrganisation: owner.toLowerCase() !== account.login.toLowerCase(),
      isPrivate: true,
      isExisting,
    },
    account,
    known,
    isProbablyNew: known === null && isFirst && !isExisting,
    main: files.main,
    app: { branch: cloudBranch(slug), message: `${job.app.name} ${version}`, files: files.app },
  });
}

function remember(sent: SentApp, { host, token, account, fullName }: Session, context: Context): void {
  writePublished(context, host, fullName, sent.branches);
  rememberAccount(context, host, token, { ...account, repository: fullName });
  if (sent.isNew) context.say(`Made the private repository ${host.web}/${fullName}`);
  if (sent.hadMoved) {
    context.notice({
      level: "info",
      message: "The repository had changed since this computer looked last; what was there was read anew.",
      hint: "What others published before stays in the history of the branch.",
    });
  }
}
