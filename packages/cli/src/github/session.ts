import { AppError, type Secret } from "@pakeplus/core";
import { hostOf, inspectToken, type GitHubClient, type GitHubHost } from "@pakeplus/github";
import type { Context } from "../context.ts";
import { rememberAccount, rememberedAccount, type Account } from "./accounts.ts";
import { connect } from "./connect.ts";
import { requireToken } from "./token-source.ts";

export interface Session {
  host: GitHubHost;
  token: Secret;
  client: GitHubClient;
  account: Account;
  /** The token was not seen on this computer before. */
  isFirst: boolean;
  owner: string;
  name: string;
  /** `owner/name` of the build repository, whether it exists or not. */
  fullName: string;
}

/**
 * Whom the token belongs to and which build repository is meant. Asks GitHub only about a token that is new here.
 * @throws AppError TOKEN_… and GITHUB_…, USAGE_INVALID for a name that no repository can have.
 */
export async function openSession(
  context: Context,
  options: { repo: string | null; "github-url": string | null },
): Promise<Session> {
  const host = hostOf(options["github-url"] ?? "github.com");
  if (options.repo !== null) requireName(options.repo);
  const { token } = await requireToken(context, host);
  const client = connect(context, host, token);
  const remembered = rememberedAccount(context, host, token);
  const account = remembered ?? (await askAccount(client, token));
  if (remembered === null) rememberAccount(context, host, token, account);
  const fullName = repositoryOf(options.repo, account);
  const [owner = "", name = ""] = fullName.split("/");
  return { host, token, client, account, isFirst: remembered === null, owner, name, fullName };
}

const DEFAULT_NAME = "PakePlus";

/**
 * `owner/name` of the build repository that is meant: the one that was named, else the last one, else the usual one.
 * @throws AppError USAGE_INVALID for a name that no repository can have.
 */
export function repositoryOf(
  written: string | null,
  { login, repository }: Pick<Account, "login" | "repository">,
): string {
  if (written !== null) requireName(written);
  return fullNameOf(written ?? repository ?? DEFAULT_NAME, login);
}

async function askAccount(client: GitHubClient, token: Secret): Promise<Account> {
  const report = await inspectToken(client, token);
  if (report.isValid) {
    const { login, userId, expiresAt } = report;
    return { login, id: userId, repository: null, expiresAt };
  }
  const missing = report.rights.filter(({ isNeeded, state }) => isNeeded && state === "missing");
  throw new AppError("TOKEN_RIGHT_MISSING", "The token lacks what building needs.", {
    reason: `Missing: ${missing.map(({ name }) => name).join(", ")}.`,
    hint: `Make one that has it: ${report.fixPage}`,
  });
}

function fullNameOf(written: string, login: string): string {
  return written.includes("/") ? written : `${login}/${written}`;
}

function requireName(written: string): void {
  if (/^(?:[\w-]+\/)?(?!\.{1,2}$)[\w.-]{1,100}$/u.test(written)) return;
  throw new AppError("USAGE_INVALID", `"${written}" cannot be the name of a repository.`, {
    hint: "Write a name or owner/name with letters, digits, dots, hyphens and underscores.",
  });
}
