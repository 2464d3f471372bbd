import { AppError } from "@pakeplus/core";
import { messageOf, type Answer } from "../http/answer.ts";
import type { GitHubClient } from "../http/client.ts";
import { failureOf } from "../http/failure.ts";
import { listField, numberField, optionalText } from "../http/fields.ts";
import { isLostAnswer } from "../repository/create-repository.ts";
import { findRun } from "./list-runs.ts";

export interface Dispatch {
  /** `owner/name`. */
  repository: string;
  /** Slug of the app. */
  app: string;
  /** Of the app's branch, 40 hexadecimal digits. */
  commit: string;
  /** Any word that no other dispatch has: by it the run is found again. */
  nonce: string;
  /** Nothing was sent before, so a workflow that is not found is not one that is found later. */
  isUnchanged?: boolean;
  /** The repository makes shells of its own first, those that it has not made before. */
  compilesShells?: boolean;
}

const workflowOf = ({ compilesShells }: Dispatch): string =>
  compilesShells === true ? "compile.yml" : "build.yml";
/** A workflow that was just pushed is found after seconds, seldom after minutes; three minutes in all. */
const INDEX_PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000];
const MOST_LOST = 2;

/**
 * Starts a build. A request whose answer got lost is sent again only when no run has its nonce.
 * @returns Id of the run.
 * @throws AppError GITHUB_ACTIONS_OFF when GitHub does not run the workflow, GITHUB_NOT_FOUND for one that was there
 *   before, and what the client throws.
 */
export async function dispatchBuild(client: GitHubClient, dispatch: Dispatch): Promise<number> {
  let lost = 0;
  for (;;) {
    try {
      return await dispatchOnce(client, dispatch);
    } catch (error) {
      if (!isLostAnswer(error)) throw error;
      const found = await findRun(client, dispatch.repository, dispatch.nonce);
      if (found !== null) return found.id;
      lost += 1;
      if (lost === MOST_LOST) throw error;
    }
  }
}

async function dispatchOnce(client: GitHubClient, dispatch: Dispatch): Promise<number> {
  const { repository, nonce } = dispatch;
  let wantsDetails = true;
  const pauses = [...INDEX_PAUSES_MS];
  for (;;) {
    const answer = await send(client, dispatch, wantsDetails);
    if (answer.status === 200) return numberField(answer.body, "workflow_run_id");
    if (answer.status === 204) return requireRun(client, repository, nonce);
    if (answer.status === 404 && dispatch.isUnchanged !== true) {
      const pause = pauses.shift();
      if (pause === undefined) throw await diagnose(client, repository, workflowOf(dispatch));
      await client.pause(pause);
    } else if (wantsDetails && /return_run_details/u.test(messageOf(answer))) {
      // Enterprise Servers up to 3.20 do not know it and refuse what they do not know.
      wantsDetails = false;
    } else if (/disabled/iu.test(messageOf(answer))) {
      throw actionsOff(repository, `GitHub says: ${messageOf(answer)}`);
    } else {
      throw failureOf(answer, { host: client.host, purpose: purposeOf(dispatch), now: client.now() });
    }
  }
}

const purposeOf = ({ app, repository }: Dispatch): string => `start the build of ${app} in ${repository}`;

async function send(client: GitHubClient, dispatch: Dispatch, wantsDetails: boolean): Promise<Answer> {
  const { repository, app, commit, nonce } = dispatch;
  return client.send({
    method: "POST",
    path: `/repos/${repository}/actions/workflows/${workflowOf(dispatch)}/dispatches`,
    body: {
      ref: "main",
      inputs: { app, commit, nonce },
      ...(wantsDetails && { return_run_details: true }),
    },
    purpose: purposeOf(dispatch),
    expected: [400, 404, 422],
  });
}

async function requireRun(client: GitHubClient, repository: string, nonce: string): Promise<number> {
  const run = await findRun(client, repository, nonce);
  if (run !== null) return run.id;
  throw new AppError("GITHUB_NOT_FOUND", "GitHub took the build, but does not list it yet.", {
    hint: "Look with pakeplus runs in a minute.",
  });
}

/** Why a workflow is not found after minutes. */
async function diagnose(client: GitHubClient, repository: string, name: string): Promise<AppError> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/actions/workflows?per_page=100`,
    purpose: `list the workflows of ${repository}`,
  });
  const workflow = listField(body, "workflows").find((entry) =>
    (optionalText(entry, "path") ?? "").endsWith(`/${name}`),
  );
  const state = workflow === undefined ? null : optionalText(workflow, "state");
  return actionsOff(
    repository,
    state === null
      ? "GitHub has not found the workflow for three minutes, although it was sent."
      : `The workflow is there; its state is "${state}".`,
  );
}

function actionsOff(repository: string, reason: string): AppError {
  return new AppError("GITHUB_ACTIONS_OFF", `GitHub does not run the build workflow of ${repository}.`, {
    reason,
    hint: "Look at Settings, Actions, General of the repository and at its Actions page; then publish again.",
  });
}
