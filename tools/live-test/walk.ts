import { setTimeout as sleep } from "node:timers/promises";
import { Secret } from "@pakeplus/core";
import {
  branchContent,
  createClient,
  dispatchBuild,
  findRelease,
  followRun,
  hostOf,
  inspectToken,
  pushBranches,
  pushToRemote,
  readJobLog,
  startObjectId,
  type BranchFile,
  type GitHubClient,
  type RunSnapshot,
} from "@pakeplus/github";
import type { Point } from "./points.ts";
import type { Recorder } from "./record.ts";
import { WORKFLOW } from "./workflow.ts";

export interface WalkOptions {
  url: string;
  token: string;
  /** Of the repository: nobody's yet. */
  name: string;
  recorder: Recorder;
  tell: (point: Point, observed: string) => void;
}

/** Goes the whole way once. Throws where it ends; what was made is deleted in every case. */
export async function walk({ url, token, name, recorder, tell }: WalkOptions): Promise<void> {
  const host = hostOf(url);
  const { signal } = new AbortController();
  const secret = new Secret(token);
  const remote = { host, token: secret, fetch: recorder.fetch, signal };
  const client = createClient({
    ...remote,
    now: Date.now,
    sleep: async (milliseconds) => sleep(milliseconds),
  });

  const report = await inspectToken(client, secret);
  tell("token", `${report.kind}; expires ${dateOf(report.expiresAt)}; valid: ${report.isValid}`);
  const refused = await client.send({
    method: "POST",
    path: "/user/repos",
    body: { name: "", private: true },
    purpose: "refuse a name that is none",
    expected: [403, 422],
  });
  tell("creation", `HTTP ${refused.status}`);
  await client.send({
    method: "POST",
    path: "/user/repos",
    body: { name, private: true },
    purpose: "make the repository of the live test",
  });
  tell("repository", `made ${report.login}/${name}`);
  const fullName = `${report.login}/${name}`;
  try {
    const tip = await send(fullName, report, { client, remote, recorder, tell });
    const last = await build(client, fullName, tip, { recorder, tell });
    const release = await findRelease(client, fullName, "live", "1.0.0");
    tell("release", `made with the tag ${release.tag}`);
    const log = await readJobLog(client, fullName, last.jobs[0]?.id ?? 0);
    tell(
      "log",
      log.includes("the live test was here") ? "read, and it is the run's" : "read, but not the run's",
    );
  } finally {
    const { status } = await client.send({
      method: "DELETE",
      path: `/repos/${fullName}`,
      purpose: `delete ${fullName}; do it by hand: ${host.web}/${fullName}/settings`,
    });
    tell("removal", `HTTP ${status}`);
  }
}

type Tools = Pick<WalkOptions, "recorder" | "tell">;

async function send(
  fullName: string,
  { userId, login }: { userId: number; login: string },
  { client, remote, recorder, tell }: Tools & { client: GitHubClient; remote: Remote },
): Promise<string> {
  const author = { name: login, email: `${userId}+${login}@users.noreply.github.com` };
  const content = branchContent([textFile(".github/workflows/build.yml", WORKFLOW)]);
  const began = Date.now();
  const before = recorder.asked.length;
  const pushed = await pushBranches({
    remote,
    repository: fullName,
    author,
    at: Math.floor(began / 1000),
    updates: [{ branch: "main", content, known: null, message: "Live test" }],
    sleep: async (milliseconds) => client.pause(milliseconds),
  });
  const tip = pushed?.branches.get("main")?.tip ?? "";
  if (tip === "") throw new Error("The first push found a branch main that nobody made.");
  tell("firstPush", `accepted after ${Date.now() - began} ms in ${recorder.asked.length - before} requests`);
  tell("author", `accepted: ${author.email.replace(/^\d+/u, "ID").replace(login, "LOGIN")}`);
  const wrong = await pushToRemote(remote, {
    repository: fullName,
    updates: [{ ref: "refs/heads/main", from: null, to: tip }],
    content: { objects: [], blobs: [] },
  });
  const words = wrong.kind === "answered" ? wrong.report.refused.map(({ reason }) => reason) : [wrong.kind];
  tell("atomic", words.join("; ") || "it was taken, which must not be");
  return tip;
}

type Remote = Parameters<typeof pushToRemote>[0];

async function build(
  client: GitHubClient,
  fullName: string,
  commit: string,
  { recorder, tell }: Tools,
): Promise<RunSnapshot> {
  const began = Date.now();
  const before = recorder.asked.length;
  const nonce = commit.slice(0, 18);
  const runId = await dispatchBuild(client, { repository: fullName, app: "live", commit, nonce });
  tell(
    "dispatch",
    `run ${runId} after ${Date.now() - began} ms in ${recorder.asked.length - before} requests`,
  );
  const states = new Set<string>();
  const free: boolean[] = [];
  let usedBefore = recorder.used();
  let asked = recorder.asked.length;
  let last: RunSnapshot | null = null;
  let startedMs: number | null = null;
  for await (const snapshot of followRun(client, fullName, runId)) {
    last = snapshot;
    states.add(snapshot.run.conclusion ?? snapshot.run.status);
    if (snapshot.jobs.some(({ startedAt, status }) => startedAt !== null && status !== "queued")) {
      startedMs ??= Date.now() - began;
    }
    const answers = recorder.asked.slice(asked);
    if (answers.length > 0 && answers.every((line) => line.endsWith(" 304"))) {
      free.push(recorder.used() === usedBefore);
    }
    asked = recorder.asked.length;
    usedBefore = recorder.used();
  }
  tell(
    "free",
    free.length === 0
      ? "not seen: nothing stayed the same"
      : `${free.filter(Boolean).length} of ${free.length} times`,
  );
  tell("queue", `began after ${startedMs ?? 0} ms; ${[...states].join(", ")}`);
  if (last?.run.conclusion !== "success")
    throw new Error(`The run ended with ${last?.run.conclusion ?? "nothing"}.`);
  return last;
}

function textFile(path: string, text: string): BranchFile {
  const content = new TextEncoder().encode(text);
  const id = startObjectId("blob", content.byteLength);
  id.update(content);
  return {
    path,
    id: id.finish(),
    bytes: content.byteLength,
    isExecutable: false,
    async *read() {
      yield content;
    },
  };
}

function dateOf(time: number | null): string {
  return time === null ? "never, or unknown" : new Date(time).toISOString().slice(0, 10);
}
