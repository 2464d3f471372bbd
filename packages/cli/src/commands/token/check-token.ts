import { AppError, type Secret } from "@pakeplus/core";
import {
  inspectToken,
  missingRights,
  probeAccess,
  probeRights,
  refineRights,
  type GitHubHost,
  type TokenReport,
} from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { rememberedAccount } from "../../github/accounts.ts";
import { connect } from "../../github/connect.ts";
import { repositoryOf } from "../../github/session.ts";
import { explainRejection } from "./explain-rejection.ts";
import { expiryNotice, renderReport } from "./render-report.ts";

export const VALID = "Token is valid";

export interface CheckedToken {
  report: TokenReport;
  /** `owner/name` of the build repository that was asked; null when none was. */
  probed: string | null;
}

/** What is missing, with what is there: whoever shows it shows the whole table. */
export class LacksRights extends AppError {
  readonly report: TokenReport;

  constructor(report: TokenReport) {
    super("TOKEN_RIGHT_MISSING", "The token lacks what building needs.", {
      issues: missingRights(report.rights).map(({ name, usedFor }) => ({
        path: name,
        code: "right-missing",
        message: `${name}: ${usedFor}`,
      })),
      hint: `Make one that has it: ${report.fixPage}`,
    });
    this.report = report;
  }
}

/**
 * Finds out what a token may do and prints it.
 * @param probe Ask the build repository too; `repo` names it.
 * @throws AppError TOKEN_RIGHT_MISSING beside the failures of asking.
 */
export async function checkToken(
  context: Context,
  host: GitHubHost,
  token: Secret,
  { probe, repo }: { probe: boolean; repo: string | null },
): Promise<CheckedToken> {
  const client = connect(context, host, token);
  let report = await inspectToken(client, token).catch((error: unknown) => {
    throw explainRejection(error, rememberedAccount(context, host, token), context.wallClock());
  });
  let probed: string | null = null;
  if (probe) {
    const repository = repositoryOf(repo, {
      login: report.login,
      repository: rememberedAccount(context, host, token)?.repository ?? null,
    });
    const refined = await probeIn(repository, report, client);
    if (refined === null) sayNothingToProbe(context, repository, report);
    else [report, probed] = [refined, repository];
  }
  if (report.isValid) context.print(`${context.style.green(VALID)}\n`);
  context.print(renderReport(report, host, context.style));
  if (probed !== null) context.say(`Asked in ${probed}; nothing was changed there.`);
  const notice = expiryNotice(report, context.wallClock());
  if (notice !== null) context.notice({ level: "warning", ...notice });
  if (report.isValid) return { report, probed };
  throw new LacksRights(report);
}

/** @returns null when there is no build repository yet. */
async function probeIn(
  repository: string,
  report: TokenReport,
  client: Parameters<typeof probeRights>[0],
): Promise<TokenReport | null> {
  if (report.kind === "fine-grained") {
    const states = await probeRights(client, repository);
    if (states === null) return null;
    const rights = refineRights(report.rights, states);
    return { ...report, rights, isValid: missingRights(rights).length === 0 };
  }
  // What such a token may do its scopes say; what is left is whether it may do that here.
  const mayWrite = await probeAccess(client, repository);
  if (mayWrite === null) return null;
  if (mayWrite) return report;
  throw new AppError("TOKEN_RIGHT_MISSING", `${report.login} may not write to ${repository}.`, {
    reason: "The token is valid, but its account is no collaborator with write access there.",
    hint: "Ask an owner of the repository for write access, or choose another one with --repo.",
  });
}

function sayNothingToProbe(context: Context, repository: string, { login, kind }: TokenReport): void {
  const [owner = ""] = repository.split("/");
  const isForeign = owner.toLowerCase() !== login.toLowerCase();
  context.notice({
    level: "warning",
    message: `There is no build repository ${repository} yet, or the token may not see it, so nothing was asked there.`,
    hint:
      isForeign && kind === "fine-grained"
        ? `pakeplus repo setup makes it. If it exists, an owner of ${owner} may have to approve the token first; its page at GitHub says "pending" then.`
        : "pakeplus repo setup makes it; --repo names another.",
  });
}
