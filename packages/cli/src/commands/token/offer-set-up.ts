import { AppError, type Secret } from "@pakeplus/core";
import type { GitHubHost, TokenReport } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberedAccount } from "../../github/accounts.ts";
import { isYes } from "../../github/confirm.ts";
import { connect } from "../../github/connect.ts";
import { repositoryOf, type Session } from "../../github/session.ts";

/** The rights of a fine-grained token prove themselves only by being used: offers to do that now. */
export async function offerSetUp(
  context: Context,
  host: GitHubHost,
  token: Secret,
  report: TokenReport,
): Promise<void> {
  if (report.kind !== "fine-grained") return;
  const { style } = context;
  const known = rememberedAccount(context, host, token)?.repository ?? null;
  context.say("Rights are proved at set-up: GitHub does not tell them for such a token.");
  if (known !== null) {
    context.say(`${style.green("→")} pakeplus token test --probe asks what it may do in ${known}`);
    return;
  }
  const session = sessionOf(context, host, token, report);
  if (!context.stdin.isTerminal || context.json || context.quiet) {
    context.say(`${style.green("→")} pakeplus repo setup makes ${session.fullName} and proves them`);
    return;
  }
  const question = `Run the set-up now? It makes the private repository ${session.fullName}. [y/N] `;
  const answer = await context.stdin.readLine(question).catch((error: unknown) => {
    throw withoutSetUp(error);
  });
  if (!isYes(answer)) {
    context.say(`${style.green("→")} pakeplus repo setup does it later`);
    return;
  }
  const { setUp } = await import("../repo/set-up.ts");
  await setUp(session, { existing: false, template: null, yes: true }, context);
}

/** What was done before the question stays done. */
function withoutSetUp(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "CANCELLED") return error;
  return new AppError("CANCELLED", "Stopped without the set-up; what was said above holds.");
}

function sessionOf(context: Context, host: GitHubHost, token: Secret, report: TokenReport): Session {
  const { login, userId, expiresAt } = report;
  const account = { login, id: userId, repository: null, expiresAt };
  const fullName = repositoryOf(null, account);
  const [owner = "", name = ""] = fullName.split("/");
  return {
    host,
    token,
    client: connect(context, host, token),
    account,
    isFirst: false,
    owner,
    name,
    fullName,
  };
}
