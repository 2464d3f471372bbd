import { AppError, type Secret } from "@pakeplus/core";
import { hostOf, inspectToken, kindOfToken, type GitHubHost, type TokenReport } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { forgetAccounts, rememberAccount, rememberedAccount } from "../../github/accounts.ts";
import { connect } from "../../github/connect.ts";
import { findToken, openTokenVault, requireToken, TOKEN_VARIABLE } from "../../github/token-source.ts";
import { ACTIONS, type Action } from "./actions.ts";
import type { TOKEN_OPTIONS } from "./options.ts";
import { readNewToken } from "./read-new-token.ts";
import { expiryNotice, renderReport } from "./render-report.ts";

const PLACES = {
  environment: `the environment variable ${TOKEN_VARIABLE}`,
  keychain: "the keychain of this computer",
  file: "an encrypted file that only you can read",
};

/**
 * Stores, tests, shows or removes the token of one GitHub server. Testing only reads; a failed test changes nothing.
 * @throws AppError of the codes TOKEN_… and GITHUB_….
 */
export async function run(input: CommandInput<typeof TOKEN_OPTIONS>, context: Context): Promise<number> {
  const { options } = input;
  const action = ACTIONS.find((each) => each === input.arguments[0]);
  if (action === undefined) {
    throw new AppError("USAGE_INVALID", `token cannot "${input.arguments[0] ?? ""}".`, {
      hint: `Say one of ${ACTIONS.join(", ")}.`,
    });
  }
  if (options["from-gh"] && action !== "set") {
    throw new AppError("USAGE_INVALID", "--from-gh belongs to pakeplus token set.");
  }
  const host = hostOf(options["github-url"] ?? "github.com");
  const actions: Readonly<Record<Action, () => Promise<void>>> = {
    set: async () => setToken(context, host, options["from-gh"]),
    test: async () => testToken(context, host),
    show: async () => showToken(context, host),
    remove: async () => removeToken(context, host),
  };
  await actions[action]();
  return 0;
}

async function setToken(context: Context, host: GitHubHost, fromGh: boolean): Promise<void> {
  const token = await readNewToken(context, host, fromGh);
  const report = await test(context, host, token);
  const place = await openTokenVault(context).write(host.name, token);
  const repository = rememberedAccount(context, host, token)?.repository ?? null;
  rememberAccount(context, host, token, { login: report.login, id: report.userId, repository });
  if (place === "file") {
    context.notice({
      level: "warning",
      message: "This computer has no keychain that works; the token is in an encrypted file instead.",
      hint: "Programs that run as you could still read it.",
    });
  }
  context.say(`Stored in ${PLACES[place]}.`);
  context.printJson({ ok: true, message: VALID, host: host.name, place, ...publicReport(report) });
}

async function testToken(context: Context, host: GitHubHost): Promise<void> {
  const { token, place } = await requireToken(context, host);
  const report = await test(context, host, token);
  context.printJson({ ok: true, message: VALID, host: host.name, place, ...publicReport(report) });
}

const VALID = "Token is valid";

/** @throws AppError TOKEN_RIGHT_MISSING beside the failures of asking. */
async function test(context: Context, host: GitHubHost, token: Secret): Promise<TokenReport> {
  const report = await inspectToken(connect(context, host, token), token);
  if (report.isValid) context.print(`${context.style.green(VALID)}\n`);
  context.print(renderReport(report, host, context.style));
  const notice = expiryNotice(report, context.wallClock());
  if (notice !== null) context.notice({ level: "warning", ...notice });
  if (report.isValid) {
    if (report.kind === "fine-grained") {
      context.say(
        "GitHub does not tell the rights of such a token; each proves itself when it is first used.",
      );
    }
    return report;
  }
  const missing = report.rights.filter(({ isNeeded, state }) => isNeeded && state === "missing");
  throw new AppError("TOKEN_RIGHT_MISSING", "The token lacks what building needs.", {
    issues: missing.map(({ name, usedFor }) => ({
      path: name,
      code: "right-missing",
      message: `${name}: ${usedFor}`,
    })),
    hint: `Make one that has it: ${report.fixPage}`,
  });
}

function publicReport({ kind, login, expiresAt, rights }: TokenReport): Readonly<Record<string, unknown>> {
  return { login, kind, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(), rights };
}

async function showToken(context: Context, host: GitHubHost): Promise<void> {
  const found = await findToken(context, host);
  const kind = found === null ? null : kindOfToken(found.token.reveal());
  context.print(
    found === null
      ? `No token for ${host.name}\n`
      : `${host.name}: ${kind ?? ""} token, in ${PLACES[found.place]}\n`,
  );
  context.printJson({ ok: true, host: host.name, stored: found !== null, kind, place: found?.place ?? null });
}

async function removeToken(context: Context, host: GitHubHost): Promise<void> {
  const removed = await openTokenVault(context).remove(host.name);
  forgetAccounts(context, host);
  context.say(
    removed
      ? `The token for ${host.name} is removed from this computer.`
      : `There was no token for ${host.name}.`,
  );
  if (removed) {
    context.say(`It is still valid at GitHub; revoke it there: ${host.web}/settings/tokens`);
  }
  if ((context.env[TOKEN_VARIABLE] ?? "") !== "") {
    context.notice({ level: "info", message: `${TOKEN_VARIABLE} is still set.`, hint: null });
  }
  context.printJson({ ok: true, host: host.name, removed });
}
