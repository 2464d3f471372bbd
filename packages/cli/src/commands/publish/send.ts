import { randomBytes } from "node:crypto";
import { cloudBranch, type BuildJob } from "@pakeplus/core";
import { dispatchBuild, sendApp, type BranchFile, type SentApp } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberAccount } from "../../github/accounts.ts";
import { readPublished, writePublished } from "../../github/published.ts";
import type { Session } from "../../github/session.ts";

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
  files: { main: readonly BranchFile[]; app: readonly BranchFile[] },
  session: Session,
  isExisting: boolean,
  context: Context,
): Promise<StartedBuild> {
  const { client, host, token, account, owner, name, fullName } = session;
  const { slug, version } = job.app;
  const known = readPublished(context, host, fullName);
  const sent = await sendApp({
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
    isProbablyNew: known === null && session.isFirst && !isExisting,
    main: files.main,
    app: { branch: cloudBranch(slug), message: `${job.app.name} ${version}`, files: files.app },
  });
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
  const nonce = randomBytes(9).toString("hex");
  const dispatch = { repository: fullName, app: slug, commit: sent.commit, nonce };
  return { sent, runId: await dispatchBuild(client, dispatch) };
}
