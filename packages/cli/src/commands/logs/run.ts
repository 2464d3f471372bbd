import { AppError } from "@pakeplus/core";
import { explainLog, listJobs, readJobLog } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import type { REPOSITORY_OPTIONS } from "../../github/options.ts";
import { parseRunId } from "../../github/run-id.ts";
import { openSession } from "../../github/session.ts";
import { stateWord } from "../../github/state-words.ts";

/** Shows the logs of all jobs of a build that have ended. @throws AppError GITHUB_CONFLICT when none has. */
export async function run(input: CommandInput<typeof REPOSITORY_OPTIONS>, context: Context): Promise<number> {
  const id = parseRunId(input.arguments[0]);
  const { client, fullName } = await openSession(context, input.options);
  const jobs = await listJobs(client, fullName, id);
  const ended = jobs.filter(({ status, conclusion }) => status === "completed" && conclusion !== "skipped");
  if (ended.length === 0) {
    throw new AppError("GITHUB_CONFLICT", `The build ${id} has no log yet.`, {
      reason: "GitHub gives the log of a job when the job has ended.",
      hint: `Follow it with pakeplus runs ${id}.`,
    });
  }
  const logs: { job: string; state: string; log: string; explanation: unknown }[] = [];
  for (const job of ended) {
    const log = await readJobLog(client, fullName, job.id);
    const explanation = job.conclusion === "success" ? null : explainLog(log);
    logs.push({ job: job.name, state: job.conclusion ?? job.status, log, explanation });
    context.say(context.style.bold(`${job.name}: ${stateWord(job)}`));
    context.print(log.endsWith("\n") || log === "" ? log : `${log}\n`);
    if (explanation?.cause != null) context.say(`${explanation.cause} ${explanation.remedy ?? ""}`);
  }
  context.printJson({ ok: true, run: id, logs });
  return 0;
}
