import { AppError } from "@pakeplus/core";
import { makeCommit } from "../git/make-commit.ts";
import { pushRefusal } from "../git/refusal.ts";
import { pushToRemote, type RemoteOptions } from "../git/remote.ts";
import type { GitHubClient } from "../http/client.ts";
import { readKnownBranch } from "../publish/read-known.ts";
import { deleteRelease, listReleases } from "../releases/find-release.ts";
import { deleteRun } from "../runs/control-run.ts";
import { listAllRuns } from "../runs/list-runs.ts";
import { readBuildRepository } from "./build-repository.ts";

export interface RemovedApp {
  app: string;
  releases: number;
  runs: number;
}

/**
 * Removes an app from a build repository: its releases with their tags, its runs and its branch, in this order, so
 * that an attempt that breaks off can be repeated.
 * @throws AppError GITHUB_CONFLICT while a build of it is under way, GITHUB_NOT_FOUND when there is nothing of it.
 */
export async function removeApp(client: GitHubClient, fullName: string, app: string): Promise<RemovedApp> {
  const { branches } = await readBuildRepository(client, fullName);
  const branch = `app/${app}`;
  const hasBranch = branches.kind === "filled" && branches.tips.has(branch);
  const releases = (await listReleases(client, fullName)).filter((release) => release.app === app);
  const runs = (await listAllRuns(client, fullName)).filter((run) => run.app === app);
  if (!hasBranch && releases.length === 0 && runs.length === 0) {
    throw new AppError("GITHUB_NOT_FOUND", `${fullName} has no app "${app}".`, {
      hint: "pakeplus repo status lists the apps.",
    });
  }
  const running = runs.find(({ status }) => status !== "completed");
  if (running !== undefined) {
    throw new AppError("GITHUB_CONFLICT", `A build of ${app} is under way.`, {
      hint: `Stop it with pakeplus cancel ${running.id}, then try again. Nothing was removed.`,
    });
  }
  for (const { id, tag } of releases) {
    await deleteRelease(client, fullName, id);
    await deleteRef(client, fullName, `tags/${tag}`);
  }
  for (const { id } of runs) await deleteRun(client, fullName, id);
  if (hasBranch) await deleteRef(client, fullName, `heads/${branch}`);
  return { app, releases: releases.length, runs: runs.length };
}

/** One that is gone already is fine. */
async function deleteRef(client: GitHubClient, fullName: string, ref: string): Promise<void> {
  await client.send({
    method: "DELETE",
    path: `/repos/${fullName}/git/refs/${ref}`,
    purpose: `delete ${ref} of ${fullName}`,
    expected: [404, 422],
  });
}

/**
 * Replaces the history of an app by one commit with what its branch holds now. The only forced update there is, and
 * even this one only while the branch is where it was when it was read.
 * @throws AppError GITHUB_NOT_FOUND, GITHUB_CONFLICT when someone published meanwhile.
 */
export async function compactApp(
  client: GitHubClient,
  remote: RemoteOptions,
  fullName: string,
  app: string,
  author: { name: string; email: string },
): Promise<string> {
  const branch = `app/${app}`;
  const { branches } = await readBuildRepository(client, fullName);
  const known = await readKnownBranch(client, fullName, branches, branch);
  if (known === null) {
    throw new AppError("GITHUB_NOT_FOUND", `${fullName} has no app "${app}".`, {
      hint: "pakeplus repo status lists the apps.",
    });
  }
  const at = Math.floor(client.now() / 1000);
  const commit = makeCommit({
    tree: known.root,
    parents: [],
    author,
    at,
    message: `${app}, without history`,
  });
  const outcome = await pushToRemote(remote, {
    repository: fullName,
    updates: [{ ref: `refs/heads/${branch}`, from: known.tip, to: commit.id }],
    content: { objects: [commit], blobs: [] },
  });
  if (outcome.kind === "answered" && outcome.report.ok) return commit.id;
  const refusal = outcome.kind === "answered" ? pushRefusal(outcome.report) : null;
  throw (
    refusal ??
    new AppError("GITHUB_CONFLICT", `The branch of ${app} changed meanwhile.`, { hint: "Try again." })
  );
}
