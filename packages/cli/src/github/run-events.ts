import { resolve } from "node:path";
import { AppError, createEmitter, type BuildEventBody, type Emitter, type SeenRun } from "@pakeplus/core";
import { findFailure, isFailure, type GitHubClient, type Job, type RunSnapshot } from "@pakeplus/github";
import type { Context } from "../context.ts";
import { listeners } from "../reporters/listeners.ts";
import { createNdjsonReporter } from "../reporters/ndjson.ts";
import { stateWord } from "./state-words.ts";

/** A run as events, for whoever follows with a program. */
export interface RunEvents {
  /** Says what was seen, when it is something new. */
  seen(snapshot: RunSnapshot): void;
  /** Says of each job that failed what decided it. */
  explain(client: GitHubClient, snapshot: RunSnapshot): Promise<void>;
  close(): Promise<void>;
}

/** @param file For `--events`; null for none. @throws AppError OUTPUT_NOT_WRITABLE. */
export function createRunEvents(
  repository: string,
  { runId, file }: { runId: number; file: string | null },
  context: Context,
): RunEvents {
  const files = file === null ? [] : [createNdjsonReporter(resolve(context.cwd, file))];
  const reporters = [...files, ...listeners(context)];
  const emitter: Emitter = createEmitter({ buildId: `run-${runId}`, now: context.wallClock, reporters });
  let last = "";
  return {
    seen(snapshot) {
      const body = changedOf(repository, snapshot);
      const text = JSON.stringify(body);
      if (text !== last) emitter.emit(body);
      last = text;
    },
    async explain(client, { jobs }) {
      if (reporters.length === 0) return;
      for (const job of jobs.filter(({ conclusion }) => isFailure(conclusion))) {
        emitter.emit(await explained(client, repository, job));
      }
    },
    close: emitter.close,
  };
}

function changedOf(repository: string, { run, jobs, problem }: RunSnapshot): BuildEventBody {
  const { id, url, status, conclusion, attempt, startedAt } = run;
  const seen: SeenRun = {
    id,
    url,
    repository,
    status,
    conclusion,
    attempt,
    startedAt,
    jobs: jobs.map((job) => ({
      id: job.id,
      name: job.name,
      status: job.status,
      conclusion: job.conclusion,
      startedAt: job.startedAt,
      completedAt: job.completedAt,
      steps: job.steps,
    })),
  };
  return { type: "run.changed", run: seen, problem };
}

async function explained(client: GitHubClient, repository: string, job: Job): Promise<BuildEventBody> {
  const { step, explanation } = await findFailure(client, repository, { jobs: [job] });
  const where = step === null ? job.name : `${job.name}: ${step.name}`;
  const error = new AppError("GITHUB_BUILD_FAILED", `${where} ${stateWord(step ?? job)}.`, {
    ...(explanation?.cause != null && { reason: explanation.cause }),
    ...(explanation?.remedy != null && { hint: explanation.remedy }),
  });
  return {
    type: "run.explained",
    job: job.id,
    step: step?.name ?? null,
    error: error.toPublic(),
    lines: explanation?.lines ?? [],
    decisive: explanation?.decisive ?? null,
  };
}
