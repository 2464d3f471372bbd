import type { JobRequest, RunnerHost } from "../runner/job-request.ts";
import { runJob } from "../runner/run-job.ts";
import { createRunners, type Runners } from "../runner/runners.ts";
import type { Conclusion, Job, Run } from "../state/runs.ts";
import type { Repository, State } from "../state/state.ts";
import { evaluate, evaluateCondition, type Contexts } from "../workflow/expressions.ts";
import type { JobDefinition } from "../workflow/job-definition.ts";
import { expandMatrix } from "../workflow/matrix.ts";
import { asList, asRecord, asText, type Plain } from "../workflow/plain.ts";
import type { WorkflowFile } from "../workflow/workflow-file.ts";
import { ancestorsOf, inOrder } from "./job-order.ts";
import { issueRunToken } from "./run-token.ts";

export interface AttemptRequest {
  host: RunnerHost;
  runners: Runners;
  state: State;
  repository: Repository;
  run: Run;
  file: WorkflowFile;
  /** `github`, `inputs`, `vars`. */
  contexts: Contexts;
  /** Jobs of the attempt before that need not run again. */
  kept: readonly Job[];
}

interface JobResult {
  result: Conclusion;
  outputs: Readonly<Record<string, string>>;
}

/** Runs all jobs of a workflow in the order of their needs. @returns The conclusion of the run. */
export async function runJobs(request: AttemptRequest): Promise<Conclusion> {
  const { file } = request;
  const results = new Map<string, Promise<JobResult>>();
  for (const definition of inOrder(file.jobs)) {
    const before = ancestorsOf(file.jobs, definition).map(async (id) => [id, await results.get(id)] as const);
    results.set(definition.id, runDefinition(request, definition, Promise.all(before)));
  }
  const conclusions = (await Promise.all(results.values())).map(({ result }) => result);
  if (conclusions.includes("failure")) return "failure";
  if (conclusions.includes("cancelled") || request.run.abort.signal.aborted) return "cancelled";
  return conclusions.every((each) => each === "skipped") ? "skipped" : "success";
}

type Ancestors = readonly (readonly [string, JobResult | undefined])[];

async function runDefinition(
  request: AttemptRequest,
  definition: JobDefinition,
  ancestors: Promise<Ancestors>,
): Promise<JobResult> {
  const { run, kept, host } = request;
  const before = await ancestors;
  const needed = before.filter(([id]) => definition.needs.includes(id));
  const contexts = { ...request.contexts, needs: Object.fromEntries(needed) };
  // All that came before counts, not only what is needed directly: a skipped job skips what follows the next one too
  // (https://github.com/actions/runner/issues/2205).
  const results = before.map(([, each]) => each?.result);
  const functions = {
    success: () => results.every((each) => each === "success") && !run.abort.signal.aborted,
    failure: () => results.includes("failure"),
    cancelled: () => run.abort.signal.aborted,
    always: () => true,
  };
  try {
    if (!evaluateCondition(definition.condition, contexts, functions)) {
      run.jobs.push(newJob(request, definition, {}, contexts, "skipped"));
      return { result: "skipped", outputs: {} };
    }
    const { matrix } = definition.strategy;
    const rows = matrix === undefined ? [{}] : expandMatrix(evaluate(matrix, contexts));
    const jobs = rows.map((row) => {
      const again = kept.find(({ key, matrix: of }) => key === definition.id && isSameRow(of, row));
      if (again !== undefined) return { ...again, id: host.nextId() };
      return newJob(request, definition, row, { ...contexts, matrix: row }, null);
    });
    run.jobs.push(...jobs);
    await runMatrix(request, definition, jobs, contexts);
    return summary(jobs);
  } catch (error) {
    const job = newJob(request, definition, {}, {}, "failure");
    job.log.push(`##[error]${String(error)}`);
    run.jobs.push(job);
    return { result: "failure", outputs: {} };
  }
}

async function runMatrix(
  request: AttemptRequest,
  definition: JobDefinition,
  jobs: readonly Job[],
  contexts: Contexts,
): Promise<void> {
  const failFast = evaluate(definition.strategy["fail-fast"], contexts) !== false;
  const most = Number(evaluate(definition.strategy["max-parallel"], contexts) ?? Infinity);
  const siblings = new AbortController();
  const lanes = createRunners(most);
  await Promise.all(
    jobs.map(async (job, index) => {
      if (job.status === "completed") return;
      await lanes.acquire(request.host.closing);
      const strategy = { "fail-fast": failFast, "job-index": index, "job-total": jobs.length };
      const full = { ...contexts, matrix: job.matrix, strategy };
      await runOne(request, definition, job, full, siblings.signal);
      lanes.release();
      const isForgiven = evaluate(definition.continueOnError, full) === true;
      if (job.conclusion === "failure" && failFast && !isForgiven) siblings.abort();
      if (job.conclusion === "failure" && isForgiven) job.conclusion = "success";
    }),
  );
}

async function runOne(
  request: AttemptRequest,
  definition: JobDefinition,
  job: Job,
  contexts: Contexts,
  siblings: AbortSignal,
): Promise<void> {
  const { host, runners, repository, run, state, file } = request;
  const now = () => host.clock.now();
  // A job that runs although the run was cancelled does so on purpose.
  const isAfterCancel = run.abort.signal.aborted;
  const signal = AbortSignal.any(isAfterCancel ? [siblings] : [run.abort.signal, siblings]);
  const finish = (conclusion: Conclusion) => {
    Object.assign(job, { status: "completed", conclusion, completedAt: now() });
    job.startedAt ??= now();
    run.updatedAt = now();
  };
  try {
    await runners.acquire(AbortSignal.any([signal, host.closing]));
  } catch {
    finish("cancelled");
    return;
  }
  const { token, revoke } = issueRunToken(state, repository, definition.permissions ?? file.permissions);
  try {
    Object.assign(job, { status: "in_progress", startedAt: now() });
    if (run.status !== "in_progress") Object.assign(run, { status: "in_progress", startedAt: now() });
    run.updatedAt = now();
    const secrets = Object.fromEntries([...repository.secrets].map(([name, { value }]) => [name, value]));
    const full = {
      ...contexts,
      github: { ...asRecord(contexts["github"]), token, job: job.key },
      secrets: { ...secrets, GITHUB_TOKEN: token },
    };
    const jobRequest: JobRequest = {
      host,
      repository,
      run,
      job,
      definition,
      contexts: full,
      env: asRecord(evaluate(file.env, full)),
      token,
      secrets: [token, ...Object.values(secrets)],
      signal,
    };
    finish(await runOnKnownRunner(jobRequest));
  } catch (error) {
    job.log.push(`##[error]${String(error)}`);
    finish("failure");
  } finally {
    revoke();
    runners.release();
  }
}

const RUNNERS = /^ubuntu-(?:latest|slim|\d\d\.\d\d)$/u;

async function runOnKnownRunner(request: JobRequest): Promise<Conclusion> {
  const { labels } = request.job;
  if (!labels.every((label) => RUNNERS.test(label))) {
    throw new Error(`The emulator has no runner for ${labels.join(", ")}.`);
  }
  return runJob(request);
}

function newJob(
  { host, run }: AttemptRequest,
  definition: JobDefinition,
  matrix: Plain,
  contexts: Contexts,
  conclusion: Conclusion | null,
): Job {
  const now = host.clock.now();
  const isDone = conclusion !== null;
  run.updatedAt = now;
  return {
    id: host.nextId(),
    key: definition.id,
    name: nameOfJob(definition, matrix, contexts, conclusion),
    matrix,
    labels: isDone ? [] : asList(evaluate(definition.runsOn, contexts)).map(asText),
    status: isDone ? "completed" : "queued",
    conclusion,
    createdAt: now,
    startedAt: isDone ? now : null,
    completedAt: isDone ? now : null,
    steps: [],
    log: [],
    outputs: {},
    summary: "",
  };
}

/**
 * As it is shown: a row of a matrix has its values in brackets unless the written name has expressions, and a matrix
 * that is left out is never taken apart, so that its name stays as it is written (openvinotoolkit/openvino#23965).
 */
function nameOfJob(
  { id, name, strategy }: JobDefinition,
  matrix: Plain,
  contexts: Contexts,
  conclusion: Conclusion | null,
): string {
  const written = name === undefined || conclusion === "failure" ? id : asText(name);
  if (conclusion === "skipped" && strategy["matrix"] !== undefined) return written;
  if (written.includes("${{")) return asText(evaluate(written, contexts));
  const values = Object.values(matrix).map(asText);
  return values.length === 0 ? written : `${written} (${values.join(", ")})`;
}

function isSameRow(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Several jobs of a matrix count as one; the outputs of the last one that has them win. */
function summary(jobs: readonly Job[]): JobResult {
  const conclusions = jobs.map(({ conclusion }) => conclusion);
  const result = (["failure", "cancelled"] as const).find((each) => conclusions.includes(each)) ?? "success";
  const outputs: Record<string, string> = {};
  for (const job of jobs) {
    for (const [name, value] of Object.entries(job.outputs)) if (value !== "") outputs[name] = value;
  }
  return { result, outputs };
}
