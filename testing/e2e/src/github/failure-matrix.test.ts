import { AppError, Secret } from "@pakeplus/core";
import {
  createClient,
  dispatchBuild,
  findRelease,
  followRun,
  hostOf,
  inspectToken,
  sendApp,
  type GitHubClient,
  type KnownBranch,
} from "@pakeplus/github";
import { startEmulator, type Emulator } from "@pakeplus/github-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FAILURES, silentAbout, type Failure } from "./harness/failures.ts";
import { branchFile, gitOf, TOKEN } from "./harness/github-desk.ts";

const WORKFLOW = `name: Build
run-name: build \${{ inputs.app }} \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      app: { type: string, required: true }
      commit: { type: string, required: true }
      nonce: { type: string, required: true }
jobs:
  linux:
    runs-on: ubuntu-24.04
    steps:
      - run: echo built
`;

/** Every request of set-up, publish and follow, as `METHOD path` with NAME for the repository. */
const REQUESTS = {
  user: "GET /user",
  branches: "GET /repos/octo/NAME/git/matching-refs/heads/*",
  create: "POST /user/repos",
  push: "POST /octo/NAME.git/git-receive-pack",
  dispatch: "POST /repos/octo/NAME/actions/workflows/build.yml/dispatches",
  run: "GET /repos/octo/NAME/actions/runs/*",
  release: "GET /repos/octo/NAME/releases/tags/*",
} as const;
type RequestName = keyof typeof REQUESTS;

/** Where an answer means something of its own. */
const MEANINGS: Readonly<Record<string, string>> = {
  // "Missing", after which the repository is made: no failure at all.
  "branches 404": "none",
  // "Empty", but it is not there.
  "branches 409": "GITHUB_NOT_FOUND",
  // The workflow is not found for minutes.
  "dispatch 404": "GITHUB_ACTIONS_OFF",
  // What is cut off is not Git's.
  "push truncated": "GITHUB_NOT_UNDERSTOOD",
};

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
  emulator.addToken({ token: TOKEN, login: "octo", scopes: ["repo", "workflow"] });
});
afterAll(async () => emulator.close());

/** What survives an attempt: on a computer it is in files. */
interface Progress {
  known: ReadonlyMap<string, KnownBranch> | null;
  runId: number | null;
}

/** All that `publish` does, from where the attempt before stopped. Gives the states of the run. */
async function attempt(name: string, progress: Progress, fetcher: typeof fetch): Promise<string | null> {
  const { signal } = new AbortController();
  const host = hostOf(emulator.url);
  const token = new Secret(TOKEN);
  const client: GitHubClient = createClient({
    host,
    token,
    fetch: fetcher,
    now: Date.now,
    sleep: async () => new Promise((resolve) => setImmediate(resolve)),
    signal,
  });
  const { login, userId } = await inspectToken(client, token);
  if (progress.runId === null) {
    const sent = await sendApp({
      client,
      remote: { host, token, fetch: fetcher, signal },
      repository: { owner: login, name, isOrganisation: false, isPrivate: true },
      account: { login, id: userId },
      known: progress.known,
      isProbablyNew: false,
      main: [
        branchFile("pakeplus/repository.json", "{}"),
        branchFile(".github/workflows/build.yml", WORKFLOW),
      ],
      app: { branch: "app/notes", message: "Notes 1.0.0", files: [branchFile("www/index.html", name)] },
    });
    progress.known = sent.branches;
    const { commit, fullName } = sent;
    progress.runId = await dispatchBuild(client, { repository: fullName, app: "notes", commit, nonce: name });
  }
  let conclusion: string | null = null;
  for await (const { run } of followRun(client, `octo/${name}`, progress.runId)) conclusion = run.conclusion;
  await ensureRelease(client, name);
  await findRelease(client, `octo/${name}`, "notes", "1.0.0");
  return conclusion;
}

/** The workflow of this test releases nothing. */
async function ensureRelease(client: GitHubClient, name: string): Promise<void> {
  await client.send({
    method: "POST",
    path: `/repos/octo/${name}/releases`,
    body: { tag_name: "notes-v1.0.0", target_commitish: "main", name: "Notes 1.0.0" },
    purpose: "make a release",
    expected: [422],
  });
}

/** How the run ended, or the code of what went wrong. */
function outcomeOf(result: unknown): unknown {
  return result instanceof AppError ? result.code : result;
}

const CASES = (Object.keys(REQUESTS) as RequestName[]).flatMap((request) =>
  FAILURES.map((failure): readonly [RequestName, string, Failure] => [request, failure.name, failure]),
);

describe("every failure of every request has its code, and the next attempt goes on", () => {
  test.each(CASES)("%s: %s", async (requestName, failureName, { fault, code }) => {
    const name = `${requestName}-${failureName.replaceAll(/\W+/gu, "-")}`;
    const request = REQUESTS[requestName].replace("NAME", name);
    const progress: Progress = { known: null, runId: null };
    if (fault !== null) emulator.faults.push({ ...fault, request, times: 1000 });
    const first: unknown = await attempt(name, progress, fault === null ? silentAbout(request) : fetch).catch(
      (error: unknown) => error,
    );
    emulator.faults.length = 0;
    const expected = MEANINGS[`${requestName} ${failureName}`] ?? code;
    expect(outcomeOf(first)).toBe(expected === "none" ? "success" : expected);

    expect(await attempt(name, progress, fetch)).toBe("success");
    const repository = emulator.state.repositories.get(`octo/${name.toLowerCase()}`);
    expect(repository?.runs.size).toBe(1);
    expect((await gitOf(emulator, `octo/${name}`).git("rev-list", "--count", "app/notes")).trim()).toBe("1");
    expect(emulator.violations).toEqual([]);
  });
});

describe("an answer that gets lost behind a request that was carried out", () => {
  test.each([
    ["create", "success"],
    ["dispatch", "success"],
    // Whether the files arrived, the next attempt finds out.
    ["push", "GITHUB_UNREACHABLE"],
  ] as const)("%s happens once", async (requestName, outcome) => {
    const name = `lost-${requestName}`;
    const progress: Progress = { known: null, runId: null };
    const request = REQUESTS[requestName].replace("NAME", name);
    emulator.faults.push({ request, times: 1, kind: "reset", after: true });
    const first: unknown = await attempt(name, progress, fetch).catch((error: unknown) => error);
    emulator.faults.length = 0;
    expect(outcomeOf(first)).toBe(outcome);
    expect(await attempt(name, progress, fetch)).toBe("success");
    expect(emulator.state.repositories.get(`octo/${name}`)?.runs.size).toBe(1);
    expect((await gitOf(emulator, `octo/${name}`).git("rev-list", "--count", "app/notes")).trim()).toBe("1");
  });
});
