import { AppError } from "@pakeplus/core";
import { findFailure, type GitHubClient, type RunSnapshot } from "@pakeplus/github";
import { stateWord } from "./state-words.ts";

/** The error for a run that failed: the step, what it failed of, and what to do. */
export async function explainFailure(
  client: GitHubClient,
  repository: string,
  { run, jobs }: Pick<RunSnapshot, "run" | "jobs">,
): Promise<AppError> {
  const { job, step, explanation } = await findFailure(client, repository, { jobs });
  const where = [job?.name, step?.name].filter((name) => name !== undefined).join(", ");
  const lines = explanation?.lines ?? [];
  const cause = explanation?.cause ?? null;
  const shown = lines.length === 0 ? "" : `\n${lines.map((line) => `    ${line}`).join("\n")}`;
  const what = where === "" ? stateWord(run) : `${where}: ${stateWord(step ?? job ?? run)}`;
  return new AppError("GITHUB_BUILD_FAILED", `The build ${run.id} on GitHub failed.`, {
    reason: `${what}.${cause === null ? "" : ` ${cause}`}${shown}`,
    hint: [
      explanation?.remedy ?? null,
      `pakeplus logs ${run.id} shows everything, pakeplus rerun ${run.id} tries the failed part again, pakeplus report ${run.id} reports it; ${run.url}`,
    ]
      .filter((part) => part !== null)
      .join(" "),
  });
}
