import type { RunnerHost } from "../runner/job-request.ts";
import { createRunners, type Runners } from "../runner/runners.ts";
import type { Job, Run, Workflow } from "../state/runs.ts";
import type { Repository, State } from "../state/state.ts";
import { evaluate } from "../workflow/expressions.ts";
import { asRecord, asText } from "../workflow/plain.ts";
import { parseWorkflowFile, type WorkflowFile } from "../workflow/workflow-file.ts";
import { createConcurrencyGroups } from "./concurrency.ts";
import { ancestorsOf } from "./job-order.ts";
import { githubContext, inputsContext } from "./run-contexts.ts";
import { runJobs } from "./run-jobs.ts";

interface NewRun {
  repository: Repository;
  workflow: Workflow;
  /** Text of the workflow at {@link sha}, and what it says. */
  source: string;
  file: WorkflowFile;
  event: Run["event"];
  branch: string;
  sha: string;
  inputs: Readonly<Record<string, string>>;
  actor: string;
}

export interface ActionsService {
  runners: Runners;
  start(wanted: NewRun): Run;
  /** A further attempt of all jobs, or of those that did not succeed and of what needs them. */
  rerun(repository: Repository, run: Run, jobs: "all" | "failed"): Promise<void>;
  /** Fulfilled when no run is under way any more. */
  idle(): Promise<void>;
}

/** Starts runs and keeps their records; the jobs of the workflows run for real. */
export function createActionsService(
  state: State,
  host: RunnerHost,
  onFailure: (error: unknown) => void,
): ActionsService {
  const runners = createRunners();
  const groups = createConcurrencyGroups();
  const underWay = new Set<Promise<void>>();

  const attempt = async (repository: Repository, run: Run, file: WorkflowFile, kept: readonly Job[]) => {
    const contexts = {
      github: githubContext(host, repository, run, file),
      inputs: inputsContext(run, file),
      vars: {},
    };
    const concurrency = readConcurrency(evaluate(file.concurrency, contexts));
    const group = `${repository.id} ${concurrency?.group ?? `run ${run.id}`}`;
    const turn = groups.enter(group, run, concurrency?.cancelsRunning === true);
    run.status = "pending";
    const isTurn = await turn;
    if (isTurn) {
      run.status = "queued";
      run.conclusion = await runJobs({ host, runners, state, repository, run, file, contexts, kept });
    } else {
      run.conclusion = "cancelled";
    }
    run.status = "completed";
    run.updatedAt = host.clock.now();
    groups.leave(group, run);
  };

  const begin = (repository: Repository, run: Run, file: WorkflowFile, kept: readonly Job[]) => {
    const work = attempt(repository, run, file, kept).catch((error: unknown) => {
      Object.assign(run, { status: "completed", conclusion: "failure" });
      onFailure(error);
    });
    run.done = work;
    underWay.add(work);
    void work.then(() => underWay.delete(work));
  };

  return {
    runners,
    start({ repository, workflow, source, file, event, branch, sha, inputs, actor }) {
      const now = host.clock.now();
      const run: Run = {
        id: host.nextId(),
        number: Math.max(0, ...[...repository.runs.values()].map(({ number }) => number)) + 1,
        attempt: 1,
        workflow,
        source,
        title: file.name,
        event,
        branch,
        sha,
        inputs,
        actor,
        status: "queued",
        conclusion: null,
        createdAt: now,
        startedAt: now,
        updatedAt: now,
        jobs: [],
        artifacts: new Map(),
        abort: new AbortController(),
        done: Promise.resolve(),
      };
      const contexts = {
        github: githubContext(host, repository, run, file),
        inputs: inputsContext(run, file),
      };
      if (file.runName !== undefined) run.title = asText(evaluate(file.runName, contexts));
      repository.runs.set(run.id, run);
      begin(repository, run, file, []);
      return run;
    },
    async rerun(repository, run, which) {
      const parsed = await parseWorkflowFile(run.workflow.path, run.source);
      if (!parsed.isValid) throw new Error("A run exists whose workflow is not valid.");
      const { jobs } = parsed.file;
      const notFine = new Set(
        run.jobs.filter(({ conclusion }) => conclusion !== "success").map(({ key }) => key),
      );
      const isKept = ({ key, conclusion }: Job) => {
        const definition = jobs.find(({ id }) => id === key);
        const before = definition === undefined ? [] : ancestorsOf(jobs, definition);
        return which === "failed" && conclusion === "success" && !before.some((id) => notFine.has(id));
      };
      const kept = run.jobs.filter(isKept);
      Object.assign(run, {
        attempt: run.attempt + 1,
        status: "queued",
        conclusion: null,
        jobs: [],
        abort: new AbortController(),
        startedAt: host.clock.now(),
      });
      begin(repository, run, parsed.file, kept);
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

function readConcurrency(written: unknown): { group: string; cancelsRunning: boolean } | null {
  if (written === undefined || written === null || written === "") return null;
  if (typeof written !== "object") return { group: asText(written), cancelsRunning: false };
  const { group, "cancel-in-progress": cancels } = asRecord(written);
  return { group: asText(group), cancelsRunning: cancels === true || cancels === "true" };
}
