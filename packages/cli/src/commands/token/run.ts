import { AppError } from "@pakeplus/core";
import { hostOf, kindOfToken, type GitHubHost, type TokenReport } from "@pakeplus/github";
import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { forgetAccounts, rememberAccount, rememberedAccount } from "../../github/accounts.ts";
import { findToken, openTokenVault, requireToken, TOKEN_VARIABLE } from "../../github/token-source.ts";
import { ACTIONS, type Action } from "./actions.ts";
import { checkToken, LacksRights, VALID } from "./check-token.ts";
import { offerSetUp } from "./offer-set-up.ts";
import type { TOKEN_OPTIONS } from "./options.ts";
import { readNewToken } from "./read-new-token.ts";

const PLACES = {
  environment: `the environment variable ${TOKEN_VARIABLE}`,
  keychain: "the keychain of this computer",
  file: "an encrypted file that only you can read",
};

type ProbeOptions = { probe: boolean; repo: string | null };

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
  if ((options.probe || options.repo !== null) && action !== "test") {
    throw new AppError("USAGE_INVALID", "--probe and --repo belong to pakeplus token test.");
  }
  if (options.repo !== null && !options.probe) {
    throw new AppError("USAGE_INVALID", "--repo names the repository for --probe.", { hint: "Add --probe." });
  }
  if (options.stdin && action !== "test") {
    throw new AppError("USAGE_INVALID", "--stdin belongs to pakeplus token test.");
  }
  const host = hostOf(options["github-url"] ?? "github.com");
  const actions: Readonly<Record<Action, () => Promise<void>>> = {
    set: async () => setToken(context, host, options["from-gh"]),
    test: async () => testToken(context, host, options),
    show: async () => showToken(context, host),
    remove: async () => removeToken(context, host),
  };
  try {
    await actions[action]();
    return 0;
  } catch (error) {
    if (!(error instanceof LacksRights) || !context.json) throw error;
    // A program shows the table of rights as a person sees it.
    context.printJson({ ok: false, error: error.toPublic(), token: publicReport(error.report) });
    return error.exitCode;
  }
}

async function setToken(context: Context, host: GitHubHost, fromGh: boolean): Promise<void> {
  const token = await readNewToken(context, host, fromGh);
  const { report } = await checkToken(context, host, token, { probe: false, repo: null });
  const place = await openTokenVault(context).write(host.name, token);
  const { login, userId, expiresAt } = report;
  const repository = rememberedAccount(context, host, token)?.repository ?? null;
  rememberAccount(context, host, token, { login, id: userId, repository, expiresAt });
  if (place === "file") {
    context.notice({
      level: "warning",
      message: "This computer has no keychain that works; the token is in an encrypted file instead.",
      hint: "Programs that run as you could still read it.",
    });
  }
  context.say(`Stored in ${PLACES[place]}.`);
  context.printJson({ ok: true, message: VALID, host: host.name, place, ...publicReport(report) });
  await offerSetUp(context, host, token, report);
}

async function testToken(
  context: Context,
  host: GitHubHost,
  options: ProbeOptions & { stdin: boolean },
): Promise<void> {
  const { token, place } = options.stdin
    ? { token: await readNewToken(context, host, false), place: null }
    : await requireToken(context, host);
  const { report, probed } = await checkToken(context, host, token, options);
  context.printJson({ ok: true, message: VALID, host: host.name, place, ...publicReport(report), probed });
  if (probed === null && place !== null) await offerSetUp(context, host, token, report);
}

function publicReport({
  kind,
  login,
  expiresAt,
  rights,
  fixPage,
}: TokenReport): Readonly<Record<string, unknown>> {
  const expires = expiresAt === null ? null : new Date(expiresAt).toISOString();
  return { login, kind, expiresAt: expires, rights, fixPage };
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
