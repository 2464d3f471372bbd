import { failure, notFound, requireRepository, type ApiRequest, type Handler } from "../http/api.ts";
import { pageOf } from "../http/pages.ts";
import type { Run } from "../state/runs.ts";
import type { Repository } from "../state/state.ts";
import { artifactFields, jobFields, runFields } from "./run-shapes.ts";

const READ = { permission: "actions", level: "read" } as const;
const WRITE = { permission: "actions", level: "write" } as const;

function requireRun(request: ApiRequest, repository: Repository): Run {
  const run = repository.runs.get(Number(request.params["run_id"]));
  if (run === undefined) throw notFound();
  return run;
}

/** `created=` of GitHub's search: `>=T`, `>T`, `<=T`, `<T`, `A..B` or one time or day. */
function isWithinDates(time: number, written: string): boolean {
  const [from, to] = written.split("..");
  if (to !== undefined) return time >= Date.parse(from ?? "") && time <= Date.parse(to);
  const [, sign = "", text = ""] = /^(>=|<=|>|<|)(.*)$/u.exec(written) ?? [];
  const other = Date.parse(text);
  const day = /^\d{4}-\d\d-\d\d$/u.test(text) ? 86_400_000 : 1000;
  const rules: Readonly<Record<string, boolean>> = {
    ">=": time >= other,
    ">": time > other,
    "<=": time <= other,
    "<": time < other,
    "": time >= other && time < other + day,
  };
  return rules[sign] === true;
}

export const listRuns: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const filters: Readonly<Record<string, (run: Run, value: string) => boolean>> = {
    event: (run, value) => run.event === value,
    head_sha: (run, value) => run.sha === value,
    branch: (run, value) => run.branch === value,
    actor: (run, value) => run.actor.toLowerCase() === value.toLowerCase(),
    status: (run, value) => run.status === value || run.conclusion === value,
    // Times of the API have whole seconds.
    created: (run, value) => isWithinDates(Math.floor(run.createdAt / 1000) * 1000, value),
  };
  const found = [...repository.runs.values()]
    .filter((run) =>
      Object.entries(filters).every(([name, holds]) => {
        const value = request.query.get(name);
        return value === null || holds(run, value);
      }),
    )
    .toSorted((a, b) => b.id - a.id);
  const { items, headers } = pageOf(request, found);
  const runs = items.map((run) => runFields(request, repository, run));
  return { status: 200, body: { total_count: found.length, workflow_runs: runs }, headers };
};

export const getRun: Handler = (request) => {
  const repository = requireRepository(request, READ);
  return { status: 200, body: runFields(request, repository, requireRun(request, repository)) };
};

export const listJobs: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const run = requireRun(request, repository);
  const { items, headers } = pageOf(request, run.jobs);
  const jobs = items.map((job) => jobFields(request, repository, run, job));
  return { status: 200, body: { total_count: run.jobs.length, jobs }, headers };
};

export const downloadJobLog: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const id = Number(request.params["job_id"]);
  const job = [...repository.runs.values()].flatMap(({ jobs }) => jobs).find((each) => each.id === id);
  if (job === undefined || job.status !== "completed") throw notFound();
  const location = request.blobs.share({
    content: { text: job.log.map((line) => `${line}\n`).join("") },
    contentType: "text/plain; charset=utf-8",
    name: `${job.id}.txt`,
  });
  return { status: 302, headers: { location } };
};

export const cancelRun: Handler = (request) => {
  const repository = requireRepository(request, WRITE);
  const run = requireRun(request, repository);
  if (run.status === "completed") {
    return failure(409, "Cannot cancel a workflow run that is completed.");
  }
  run.abort.abort();
  return { status: 202, body: {} };
};

/** `POST …/rerun` and `POST …/rerun-failed-jobs`. */
export function rerunWith(which: "all" | "failed"): Handler {
  return async (request) => {
    const repository = requireRepository(request, WRITE);
    const run = requireRun(request, repository);
    if (run.status !== "completed") {
      return failure(403, "This workflow is already running");
    }
    const hasFailed = run.jobs.some(
      ({ conclusion }) => conclusion === "failure" || conclusion === "cancelled",
    );
    if (which === "failed" && !hasFailed) return failure(403, "This workflow run cannot be retried");
    await request.actions.rerun(repository, run, which);
    return { status: 201, body: {} };
  };
}

export const deleteRun: Handler = (request) => {
  const repository = requireRepository(request, WRITE);
  const run = requireRun(request, repository);
  if (run.status !== "completed") return failure(403, "Cannot delete a workflow run that is not completed.");
  repository.runs.delete(run.id);
  return { status: 204 };
};

export const listArtifacts: Handler = (request) => {
  const repository = requireRepository(request, READ);
  const name = request.query.get("name");
  const found = [...repository.runs.values()].flatMap((run) =>
    [...run.artifacts.values()]
      .filter((artifact) => name === null || artifact.name === name)
      .map((artifact) => artifactFields(request, repository, run, artifact)),
  );
  const { items, headers } = pageOf(request, found);
  return { status: 200, body: { total_count: found.length, artifacts: items }, headers };
};
