import type { GitHubClient } from "../http/client.ts";
import { listField } from "../http/fields.ts";
import { readJob, readRun, type Job, type Run } from "./run.ts";
import { named } from "./supersession.ts";

/** The last builds of a repository, the newest first; one that a newer one replaced reads so. */
export async function listRuns(client: GitHubClient, repository: string): Promise<Run[]> {
  const runs = await readPage(client, repository, "per_page=30");
  return runs.map((run) => named(run, runs));
}

const PAGE = 100;
/** GitHub lists no more than a thousand runs. */
const MOST_PAGES = 10;

/** All builds of a repository that GitHub lists, the newest first. */
export async function listAllRuns(client: GitHubClient, repository: string): Promise<Run[]> {
  const runs: Run[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = await readPage(client, repository, `per_page=${PAGE}&page=${page}`);
    runs.push(...found);
    if (found.length < PAGE) break;
  }
  return runs;
}

async function readPage(client: GitHubClient, repository: string, page: string): Promise<Run[]> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/actions/runs?event=workflow_dispatch&${page}`,
    purpose: `list the builds of ${repository}`,
  });
  return listField(body, "workflow_runs").map(readRun);
}

export async function readRunById(client: GitHubClient, repository: string, id: number): Promise<Run> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/actions/runs/${id}`,
    purpose: `find the build ${id} in ${repository}`,
  });
  return readRun(body);
}

export async function listJobs(client: GitHubClient, repository: string, id: number): Promise<Job[]> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/actions/runs/${id}/jobs?per_page=100`,
    purpose: `read the steps of the build ${id}`,
  });
  return listField(body, "jobs").map(readJob);
}

/** After these pauses a run that is not listed was not made. */
const PAUSES_MS = [1000, 2000, 4000, 8000];

/** The run that a dispatch made, looked for until it is listed; null when there is none. */
export async function findRun(client: GitHubClient, repository: string, nonce: string): Promise<Run | null> {
  for (const pause of [...PAUSES_MS, null]) {
    const runs = await listRuns(client, repository);
    const found = runs.find((run) => run.nonce === nonce);
    if (found !== undefined) return found;
    if (pause !== null) await client.pause(pause);
  }
  return null;
}
