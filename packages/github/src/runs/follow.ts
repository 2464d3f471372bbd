import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { listField } from "../http/fields.ts";
import { isLostAnswer } from "../repository/create-repository.ts";
import { listRuns } from "./list-runs.ts";
import { readJob, readRun, type Job, type Run } from "./run.ts";
import { named } from "./supersession.ts";

export interface RunSnapshot {
  run: Run;
  jobs: readonly Job[];
  /** Milliseconds since the attempt began, by the clock of this computer; what it took when it has ended. */
  elapsedMs: number;
  /** Why the newest state is not known; null when it is. */
  problem: string | null;
}

const TEMPORARY_MOST = 5;

/**
 * Follows a run to its end. Asks with the tag of the last answer, which costs nothing while nothing changes, at growing
 * pauses, the longer the more builds one client follows; the last snapshot has a conclusion. A network that is away for
 * a while is waited for.
 * @throws AppError GITHUB_… and TOKEN_… when GitHub cannot be asked.
 */
export async function* followRun(
  client: GitHubClient,
  repository: string,
  id: number,
): AsyncGenerator<RunSnapshot> {
  const readRunState = cached(client, `/repos/${repository}/actions/runs/${id}`, `follow the build ${id}`);
  const readJobs = cached(
    client,
    `/repos/${repository}/actions/runs/${id}/jobs?per_page=100`,
    `read the steps of the build ${id}`,
  );
  const began = client.now();
  let run = readRun((await readRunState()).body);
  let jobs: readonly Job[] = [];
  let failures = 0;
  for (;;) {
    let problem: string | null = null;
    try {
      jobs = listField((await readJobs()).body, "jobs").map(readJob);
      // While jobs run, they say everything; the run itself is asked when they have nothing to say.
      const isQuiet = jobs.every(({ status }) => status !== "in_progress");
      if (isQuiet) run = readRun((await readRunState()).body);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isLostAnswer(error) || failures > TEMPORARY_MOST) throw error;
      problem = error instanceof AppError ? error.message : String(error);
    }
    if (run.status === "completed") run = await withSupersession(client, repository, run);
    yield { run, jobs, elapsedMs: elapsedOf(run, client.now()), problem };
    if (run.status === "completed") return;
    await client.pace(problem === null ? pauseAfter(client.now() - began) : 10_000);
  }
}

/** Of one that has ended, what it took, whenever somebody looks. */
function elapsedOf({ status, startedAt, updatedAt }: Run, now: number): number {
  return Math.max(0, (status === "completed" ? updatedAt : now) - startedAt);
}

/** Pause until the next question: short while a person watches the beginning. */
function pauseAfter(elapsedMs: number): number {
  if (elapsedMs < 120_000) return 3000;
  return elapsedMs < 600_000 ? 8000 : 15_000;
}

/** Asks with the tag of the last answer and gives that again while it is still true. */
function cached(client: GitHubClient, path: string, purpose: string) {
  let last: { etag: string | null; body: Awaited<ReturnType<GitHubClient["send"]>>["body"] } | null = null;
  return async () => {
    const etag = last?.etag ?? null;
    const answer = await client.send({ method: "GET", path, purpose, ...(etag !== null && { etag }) });
    if (answer.status !== 304 || last === null) {
      last = { etag: answer.headers.get("etag"), body: answer.body };
    }
    return last;
  };
}

async function withSupersession(client: GitHubClient, repository: string, run: Run): Promise<Run> {
  if (run.conclusion !== "cancelled") return run;
  try {
    return named(run, await listRuns(client, repository));
  } catch (error) {
    // Only the word for the end depends on it.
    if (isLostAnswer(error)) return run;
    throw error;
  }
}
