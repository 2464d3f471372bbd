import { AppError, Secret } from "@pakeplus/core";
import type { GitHubHost } from "@pakeplus/github";
import type { Context } from "../../context.ts";
import { TOKEN_VARIABLE } from "../../github/token-source.ts";
import { findProgram, outputOf } from "../../run-program.ts";

/**
 * The token to store: of the GitHub CLI, of standard input, of the environment, or typed without being shown. Never
 * an argument: every program on the computer can read those.
 * @throws AppError TOOL_MISSING, TOKEN_MISSING, CANCELLED.
 */
export async function readNewToken(context: Context, host: GitHubHost, fromGh: boolean): Promise<Secret> {
  if (fromGh) return tokenOfGh(context, host);
  if (!context.stdin.isTerminal) {
    const piped = (await context.stdin.readAll()).trim();
    if (piped !== "") return new Secret(piped);
  }
  const given = context.env[TOKEN_VARIABLE]?.trim() ?? "";
  if (given !== "") return new Secret(given);
  if (context.stdin.isTerminal) {
    return new Secret((await context.stdin.readHidden(`Token for ${host.name} (hidden): `)).trim());
  }
  throw new AppError("TOKEN_MISSING", "No token was given.", {
    reason: "There is no terminal to ask on, and standard input is empty.",
    hint: `Send it to standard input, set ${TOKEN_VARIABLE}, or use --from-gh.`,
  });
}

async function tokenOfGh({ env }: Context, host: GitHubHost): Promise<Secret> {
  const gh = findProgram("gh", env);
  if (gh === null) {
    throw new AppError("TOOL_MISSING", "The GitHub CLI (gh) was not found.", {
      hint: "Install it and sign in with gh auth login, or run pakeplus token set without --from-gh.",
    });
  }
  const token = await outputOf(gh, ["auth", "token", "--hostname", host.name], env);
  if (token !== null && token !== "") return new Secret(token);
  throw new AppError("TOKEN_MISSING", `The GitHub CLI is not signed in to ${host.name}.`, {
    hint: `Run gh auth login --hostname ${host.name} --scopes repo,workflow and try again.`,
  });
}
