import { rerunFailedJobs } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import type { REPOSITORY_OPTIONS } from "../../github/options.ts";
import { parseRunId } from "../../github/run-id.ts";
import { openSession } from "../../github/session.ts";

/** Starts the failed jobs of a build once more. @throws AppError when the build is still running or did not fail. */
export async function run(input: CommandInput<typeof REPOSITORY_OPTIONS>, context: Context): Promise<number> {
  const id = parseRunId(input.arguments[0]);
  const { client, fullName } = await openSession(context, input.options);
  await rerunFailedJobs(client, fullName, id);
  context.say(`GitHub runs the failed part of build ${id} again.`);
  context.say(`${context.style.green("→")} pakeplus runs ${id}`);
  context.printJson({ ok: true, repository: fullName, run: id });
  return 0;
}
