import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { explainLog, type LogExplanation } from "../runs/explain-log.ts";
import type { RunSnapshot } from "../runs/follow.ts";
import { readJobLog } from "../runs/job-log.ts";
import type { Job, Step } from "../runs/run.ts";

export interface Failure {
  /** null when GitHub did not even begin a job. */
  job: Job | null;
  step: Step | null;
  /** null when there is no log and nothing else to say. */
  explanation: LogExplanation | null;
}

/** Finds the job and step in which a run failed, and what its log says. */
export async function findFailure(
  client: GitHubClient,
  repository: string,
  { jobs }: Pick<RunSnapshot, "jobs">,
): Promise<Failure> {
  const job = jobs.find(({ conclusion }) => isFailure(conclusion)) ?? null;
  const step = job?.steps.find(({ conclusion }) => isFailure(conclusion)) ?? null;
  if (job === null) return { job, step, explanation: jobs.length === 0 ? REFUSED : null };
  const explanation = await explainJob(client, repository, job);
  return { job, step, explanation: explanation ?? (job.steps.length === 0 ? NOT_STARTED : null) };
}

export function isFailure(conclusion: string | null): boolean {
  return conclusion !== null && !["success", "skipped", "neutral", "cancelled"].includes(conclusion);
}

/** GitHub says why only on the page of the run, which tokens of the fine-grained kind cannot read. */
const NOT_STARTED: LogExplanation = {
  id: null,
  cause: "GitHub did not start the job.",
  remedy:
    "The page of the build says why. Most often the free minutes are used up or a payment failed: look at Settings, Billing of the account.",
  lines: [],
  decisive: null,
};

const REFUSED: LogExplanation = {
  id: null,
  cause: "GitHub did not accept the workflow.",
  remedy: "The page of the build says why, for example a rule of the organisation for Actions.",
  lines: [],
  decisive: null,
};

/** null when the log cannot be had: the failure itself is more important than that. */
async function explainJob(
  client: GitHubClient,
  repository: string,
  job: Job,
): Promise<LogExplanation | null> {
  try {
    return explainLog(await readJobLog(client, repository, job.id));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
