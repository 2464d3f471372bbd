import { cancelRun } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import type { REPOSITORY_OPTIONS } from "../../github/options.ts";
import { parseRunId } from "../../github/run-id.ts";
import { openSession } from "../../github/session.ts";

/** Asks GitHub to stop a build. @throws AppError GITHUB_CONFLICT when it has ended already. */
export async function run(input: CommandInput<typeof REPOSITORY_OPTIONS>, context: Context): Promise<number> {
  const id = parseRunId(input.arguments[0]);
  const { client, fullName } = await openSession(context, input.options);
  await cancelRun(client, fullName, id);
  context.say(`GitHub stops the build ${id}; that takes some seconds.`);
  context.printJson({ ok: true, repository: fullName, run: id });
  return 0;
}
