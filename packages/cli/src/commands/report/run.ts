import { AppError } from "@pakeplus/core";
import {
  composeReport,
  findFailure,
  isFailure,
  issuePage,
  listJobs,
  listRuns,
  openIssue,
  readRunById,
  type FailureReport,
  type Run,
} from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { isYes } from "../../github/confirm.ts";
import { parseRunId } from "../../github/run-id.ts";
import { openSession, type Session } from "../../github/session.ts";
import { stateWord } from "../../github/state-words.ts";
import { VERSION } from "../../version.ts";
import { openPage } from "./open-page.ts";
import type { REPORT_OPTIONS } from "./options.ts";
import { privateWords } from "./private-words.ts";

type Input = CommandInput<typeof REPORT_OPTIONS>;

/**
 * Shows the exact text of a report about a failed build, asks, and sends it. Without a yes nothing leaves the computer.
 * @throws AppError USAGE_INVALID, GITHUB_CONFLICT for a build that did not fail, GITHUB_…, TOKEN_….
 */
export async function run({ arguments: [written], options }: Input, context: Context): Promise<number> {
  const upstream = options.upstream === null ? null : upstreamOf(options.upstream);
  const id = written === undefined ? null : parseRunId(written);
  const session = await openSession(context, options);
  const failed = id === null ? await lastFailed(session) : await requireFailed(session, id);
  const composed = await compose(session, failed, upstream !== null, context);
  const page = upstream === null ? null : issuePage(upstream, composed);
  const report = page?.report ?? composed;
  context.print(`${context.style.bold(report.title)}\n\n${report.body}\n`);
  if (page !== null) context.print(`\n${page.address}\n`);
  const isWanted = !options["dry-run"] && (await wants(context, session, options.yes, page?.address ?? null));
  if (!isWanted) context.say("Nothing was sent.");
  const issue = isWanted && page === null ? await send(session, report) : null;
  if (issue !== null) context.say(`${context.style.green("Opened")}  ${issue.url}`);
  if (isWanted && page !== null && !openPage(context, page.address)) {
    context.notice({ level: "info", message: "No browser was found; open the address above.", hint: null });
  }
  context.printJson({ ok: true, run: failed.id, ...report, page: page?.address ?? null, issue });
  return 0;
}

/** @returns Address of the repository. */
function upstreamOf(written: string): string {
  if (/^[\w-]+\/[\w.-]{1,100}$/u.test(written)) return `https://github.com/${written}`;
  throw new AppError("USAGE_INVALID", `"${written}" is not the name of a repository.`, {
    hint: "Write owner/name, as in the address of the repository.",
  });
}

async function lastFailed({ client, fullName }: Session): Promise<Run> {
  const runs = await listRuns(client, fullName);
  const found = runs.find(({ conclusion }) => isFailure(conclusion));
  if (found !== undefined) return found;
  throw new AppError("GITHUB_NOT_FOUND", `No build in ${fullName} failed lately.`, {
    hint: "pakeplus runs lists the builds; give the number of one.",
  });
}

async function requireFailed({ client, fullName }: Session, id: number): Promise<Run> {
  const found = await readRunById(client, fullName, id);
  if (isFailure(found.conclusion)) return found;
  throw new AppError("GITHUB_CONFLICT", `The build ${id} did not fail, so there is nothing to report.`, {
    reason: `It is: ${stateWord(found)}.`,
    hint: "pakeplus runs lists the builds.",
  });
}

async function compose(
  session: Session,
  failed: Run,
  isForStrangers: boolean,
  context: Context,
): Promise<FailureReport> {
  const { client, fullName, host } = session;
  const failure = await findFailure(client, fullName, { jobs: await listJobs(client, fullName, failed.id) });
  const versions = {
    PakePlus: VERSION,
    "Node.js": context.nodeVersion,
    System: `${process.platform} ${process.arch}`,
    // The name of a company's server is nobody's business.
    GitHub: host.kind === "github.com" ? "github.com" : host.kind.replace("-", " "),
  };
  const words = privateWords(context, session, isForStrangers ? (failed.app ?? "") : null);
  return composeReport({ run: failed, failure, versions }, words, isForStrangers);
}

/** Only a person or `--yes` can say so. */
async function wants(
  context: Context,
  { fullName }: Session,
  isSure: boolean,
  page: string | null,
): Promise<boolean> {
  if (isSure) return true;
  if (!context.stdin.isTerminal || context.json) return false;
  const question =
    page === null
      ? `Open an issue with exactly this text in ${fullName}?`
      : "Open this page in the browser? Nothing is sent until you press the button there.";
  return isYes(await context.stdin.readLine(`${question} [y/N] `));
}

/** An answer that got lost does not mean that nothing was done. */
async function send({ client, fullName, host }: Session, report: FailureReport) {
  try {
    return await openIssue(client, fullName, report);
  } catch (error) {
    const lost = ["GITHUB_UNREACHABLE", "GITHUB_TIMEOUT", "GITHUB_CUT_OFF", "GITHUB_DOWN"];
    if (!(error instanceof AppError) || !lost.includes(error.code)) throw error;
    throw new AppError(error.code, error.message, {
      cause: error,
      ...(error.reason !== undefined && { reason: error.reason }),
      hint: `Look at ${host.web}/${fullName}/issues whether it arrived before you send it again.`,
    });
  }
}
