import { AppError } from "@pakeplus/core";
import {
  explainLog,
  readJobLog,
  type GitHubClient,
  type Job,
  type LogExplanation,
  type RunSnapshot,
} from "@pakeplus/github";
import { stateWord } from "./state-words.ts";

/** The error for a run that failed: the step, what it failed of, and what to do. */
export async function explainFailure(
  client: GitHubClient,
  repository: string,
  { run, jobs }: Pick<RunSnapshot, "run" | "jobs">,
): Promise<AppError> {
  const job = jobs.find(({ conclusion }) => isFailure(conclusion));
  const step = job?.steps.find(({ conclusion }) => isFailure(conclusion));
  const where = [job?.name, step?.name].filter((name) => name !== undefined).join(", ");
  const explanation = job === undefined ? null : await explainJob(client, repository, job);
  const lines = explanation?.lines ?? [];
  const cause = explanation?.cause ?? null;
  const shown = lines.length === 0 ? "" : `\n${lines.map((line) => `    ${line}`).join("\n")}`;
  const what = where === "" ? stateWord(run) : `${where}: ${stateWord(step ?? job ?? run)}`;
  return new AppError("GITHUB_BUILD_FAILED", `The build ${run.id} on GitHub failed.`, {
    reason: `${what}.${cause === null ? "" : ` ${cause}`}${shown}`,
    hint: [
      explanation?.remedy ?? null,
      `pakeplus logs ${run.id} shows everything, pakeplus rerun ${run.id} tries the failed part again; ${run.url}`,
    ]
      .filter((part) => part !== null)
      .join(" "),
  });
}

function isFailure(conclusion: string | null): boolean {
  return conclusion !== null && !["success", "skipped", "neutral", "cancelled"].includes(conclusion);
}

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
