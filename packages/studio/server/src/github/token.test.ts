import { expect, test } from "vitest";
import type { CommandOptions, CommandResult } from "../commands/run-command.ts";
import { openStudio } from "../testing/open-studio.ts";

const SECRET = "ghp_ThisIsTheSecretThatNobodyMaySee00000";
const report = {
  login: "octo",
  kind: "classic",
  expiresAt: "2027-01-01T00:00:00.000Z",
  rights: [{ name: "repo", usedFor: "x", isNeeded: true, state: "missing", token: SECRET }],
  fixPage: "https://github.com/settings/tokens/new",
  token: SECRET,
};

function recorder(result: CommandResult) {
  const calls: { argv: readonly string[]; stdin: string | undefined }[] = [];
  const run = async (argv: readonly string[], { stdin }: CommandOptions): Promise<CommandResult> => {
    calls.push({ argv, stdin });
    return argv[1] === "show" ? { exitCode: 0, value: { ok: true, stored: true } } : result;
  };
  return { calls, run };
}

test("a token goes to standard input only and comes back in no answer, no message and no file", async () => {
  const { calls, run } = recorder({ exitCode: 0, value: { ok: true, place: "keychain", ...report } });
  const { ask, messages } = await openStudio(run);
  const answers: string[] = [];
  for (const [method, path] of [
    ["POST", "/api/token/test"],
    ["PUT", "/api/token"],
  ] as const) {
    answers.push(await (await ask(path, { method, body: { token: ` ${SECRET}\n` } })).text());
  }
  for (const path of ["/api/token", "/api/state"]) answers.push(await (await ask(path)).text());
  expect(answers.join("")).toContain('"login":"octo"');
  expect(answers.join("") + JSON.stringify(messages)).not.toContain(SECRET);
  expect(calls.filter(({ stdin }) => stdin === SECRET).map(({ argv }) => argv)).toEqual([
    ["token", "test", "--stdin", "--json"],
    ["token", "set", "--json"],
  ]);
  expect(JSON.stringify(calls.map(({ argv }) => argv))).not.toContain(SECRET);
});

test("a token without a needed right is a report, not only a failure", async () => {
  const error = { code: "TOKEN_RIGHT_MISSING", message: "It lacks something.", docs: "" };
  const { run } = recorder({ exitCode: 4, value: { ok: false, error, token: report } });
  const { json } = await openStudio(run);
  const { status, value } = await json("/api/token/test", { method: "POST", body: {} });
  expect(status).toBe(200);
  expect(value).toMatchObject({ token: { isValid: false, rights: [{ name: "repo", state: "missing" }] } });
});

test("two lines are no token", async () => {
  const { calls, run } = recorder({ exitCode: 0, value: { ok: true } });
  const { json } = await openStudio(run);
  const { value } = await json("/api/token", { method: "PUT", body: { token: "ghp_a\nghp_b" } });
  expect(value).toMatchObject({ error: { code: "TOKEN_FORMAT" } });
  expect(calls).toEqual([]);
});
