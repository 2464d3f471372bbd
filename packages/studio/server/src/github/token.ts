import { AppError, type StudioSettings, type TokenRight, type TokenState } from "@pakeplus/core";
import { errorIn, isRecord, valueOf, type RunCommand } from "../commands/run-command.ts";

interface TokenCommands {
  run: RunCommand;
  settings: StudioSettings;
  cwd: string;
  signal: AbortSignal;
}

/** A line with a token would end the line that the command reads. */
const ONE_LINE = /^[^\s\p{Cc}]+$/u;

function hostOption({ githubHost }: StudioSettings): string[] {
  return githubHost === "github.com" ? [] : [`--github-url=${githubHost}`];
}

/** Whether a token is stored, without asking GitHub. */
export async function isTokenStored(work: TokenCommands): Promise<boolean> {
  const argv = ["token", "show", ...hostOption(work.settings), "--json"];
  return (await valueOf(work.run, argv, work))["stored"] === true;
}

/** The stored token as GitHub sees it; null when none is stored. @throws AppError TOKEN_…, GITHUB_…. */
export async function readToken(work: TokenCommands): Promise<TokenState | null> {
  return (await isTokenStored(work)) ? testToken(work, undefined) : null;
}

/** Asks GitHub about a token and stores nothing. Without one the stored one is meant. */
export async function testToken(work: TokenCommands, token: string | undefined): Promise<TokenState> {
  return ask(work, "test", token);
}

/** Tests a token and stores it when it is good; the one that was stored before stays when not. */
export async function saveToken(work: TokenCommands, token: string | undefined): Promise<TokenState> {
  return ask(work, "set", token);
}

export async function removeToken(work: TokenCommands): Promise<boolean> {
  const argv = ["token", "remove", ...hostOption(work.settings), "--json"];
  return (await valueOf(work.run, argv, work))["removed"] === true;
}

async function ask(
  work: TokenCommands,
  action: "test" | "set",
  token: string | undefined,
): Promise<TokenState> {
  const { run, settings, cwd, signal } = work;
  const given = token?.trim();
  if (given !== undefined && !ONE_LINE.test(given)) {
    throw new AppError("TOKEN_FORMAT", "This is not a GitHub token.", {
      reason: "A token is one word of letters, digits and underscores.",
      hint: "Copy it whole from GitHub's page.",
    });
  }
  const source = action === "test" && given !== undefined ? ["--stdin"] : [];
  const argv = ["token", action, ...source, ...hostOption(settings), "--json"];
  const { value } = await run(argv, { cwd, signal, ...(given !== undefined && { stdin: given }) });
  const error = errorIn(value);
  // A token that lacks rights is told with its table.
  const report = isRecord(value) && isRecord(value["token"]) ? value["token"] : value;
  if (
    error !== null &&
    (error.code !== "TOKEN_RIGHT_MISSING" || !isRecord(report) || !Array.isArray(report["rights"]))
  ) {
    throw error;
  }
  if (!isRecord(report)) throw new AppError("INTERNAL", "The command did not describe the token.");
  return stateOf(report, error === null);
}

function stateOf(report: Readonly<Record<string, unknown>>, isValid: boolean): TokenState {
  const text = (name: string): string => (typeof report[name] === "string" ? report[name] : "");
  const expires = Date.parse(text("expiresAt"));
  const rights = Array.isArray(report["rights"]) ? (report["rights"] as readonly TokenRight[]) : [];
  return {
    kind: text("kind"),
    login: text("login"),
    expiresAt: Number.isNaN(expires) ? null : expires,
    rights: rights.map(({ name, usedFor, isNeeded, state }) => ({ name, usedFor, isNeeded, state })),
    isValid,
    fixPage: text("fixPage"),
    storedIn: text("place") === "" ? null : text("place"),
  };
}
