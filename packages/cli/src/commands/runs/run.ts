import { listRuns, type Run } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { formatAge, formatDuration } from "../../github/duration.ts";
import { followToEnd } from "../../github/follow-to-end.ts";
import { parseRunId } from "../../github/run-id.ts";
import { openSession } from "../../github/session.ts";
import { stateWord } from "../../github/state-words.ts";
import type { RUNS_OPTIONS } from "./options.ts";

/** Lists builds, or follows one that this or another computer started. */
export async function run(input: CommandInput<typeof RUNS_OPTIONS>, context: Context): Promise<number> {
  const [written] = input.arguments;
  const id = written === undefined ? null : parseRunId(written);
  const session = await openSession(context, input.options);
  if (id !== null) {
    const { run: followed, elapsedMs } = await followToEnd(session, id, context, input.options.events);
    context.say(`${context.style.green("Done")}  build ${id} in ${formatDuration(elapsedMs)}`);
    if (followed.app !== null) context.say(`${context.style.green("→")} pakeplus download ${followed.app}`);
    context.printJson({ ok: true, repository: session.fullName, run: publicRun(followed) });
    return 0;
  }
  const runs = await listRuns(session.client, session.fullName);
  if (runs.length === 0) context.say(`No builds in ${session.fullName} yet.`);
  const width = Math.max(0, ...runs.map(({ app }) => (app ?? "").length));
  for (const each of runs) {
    const age = formatAge(context.wallClock() - each.createdAt);
    context.print(`${each.id}  ${(each.app ?? "-").padEnd(width)}  ${stateWord(each)}, ${age}\n`);
  }
  context.printJson({ ok: true, repository: session.fullName, runs: runs.map(publicRun) });
  return 0;
}

function publicRun({ id, app, status, conclusion, attempt, createdAt, url }: Run) {
  return { id, app, status, conclusion, attempt, createdAt: new Date(createdAt).toISOString(), url };
}
