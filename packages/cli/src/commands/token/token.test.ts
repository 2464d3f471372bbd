import { createServer } from "node:http";
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { expect, onTestFinished, test } from "vitest";
import { runCli } from "../../testing/run-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";
import type { World } from "../../world.ts";

const TOKEN = `ghp_${"s".repeat(36)}`;

interface Answer {
  status?: number;
  scopes?: string;
  expires?: string;
}

/** A GitHub that knows one person; gives its address. */
async function startGitHub(answer: Answer = {}): Promise<string> {
  const server = createServer((_request, response) => {
    const { status = 200, scopes = "repo, workflow", expires } = answer;
    response.writeHead(status, {
      "content-type": "application/json",
      "x-oauth-scopes": scopes,
      ...(expires !== undefined && { "github-authentication-token-expiration": expires }),
    });
    response.end(JSON.stringify(status === 200 ? { login: "octo", id: 7 } : { message: "Bad credentials" }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

function person(home: string, changes: Partial<World> = {}) {
  return {
    env: { HOME: home, PATH: process.env["PATH"], PAKEPLUS_TOKEN_STORE: "file" },
    fetch,
    stdin: {
      isTerminal: false,
      readAll: async () => Promise.resolve(`${TOKEN}\n`),
      readHidden: async () => Promise.resolve(TOKEN),
      readLine: async () => Promise.reject(new Error("a question was asked")),
    },
    ...changes,
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("set, test, show, remove: the token is kept where only this person reads it", async () => {
  const home = tempFolder();
  const url = await startGitHub({ expires: "1970-01-10 00:00:00 UTC" });
  const at = ["--github-url", url];
  const set = await runCli(home, ["token", "set", ...at], person(home));
  expect(set).toMatchObject({ exitCode: 0 });
  expect(set.stdout.split("\n")[0]).toBe("Token is valid");
  expect(set.stderr).toContain("expires in 9 days");
  expect(set.stderr).toContain("encrypted file");

  const files = filesBelow(home);
  // The sealed token, its key, and whose it is.
  expect(files).toHaveLength(3);
  for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);

  const tested = await runCli(home, ["token", "test", ...at, "--json"], person(home));
  expect(JSON.parse(tested.stdout)).toMatchObject({
    ok: true,
    message: "Token is valid",
    login: "octo",
    place: "file",
    rights: [
      { name: "repo", state: "granted" },
      { name: "workflow", state: "granted" },
      { name: "user", state: "missing" },
    ],
  });

  const shown = await runCli(home, ["token", "show", ...at], person(home));
  expect(shown.stdout).toContain("classic token, in an encrypted file");
  const removed = await runCli(home, ["token", "remove", ...at], person(home));
  expect(removed.stderr).toContain("revoke it there");
  expect(filesBelow(home)).toEqual([]);

  const said = [set, tested, shown, removed].map(({ stdout, stderr }) => stdout + stderr).join("");
  expect(said).not.toContain(TOKEN);
});

test("a token that GitHub rejects is not stored, and the one before stays", async () => {
  const home = tempFolder();
  const good = await startGitHub();
  const host = ["--github-url", good];
  await runCli(home, ["token", "set", ...host], person(home));
  const before = filesBelow(home).map((file) => readFileSync(file, "hex"));
  const bad = await startGitHub({ status: 401 });
  const refused = await runCli(home, ["token", "set", "--github-url", bad], person(home));
  expect(refused).toMatchObject({ exitCode: 4, stdout: "" });
  expect(refused.stderr).toContain("TOKEN_REJECTED");
  expect(filesBelow(home).map((file) => readFileSync(file, "hex"))).toEqual(before);
});

test("a right that is missing is named, with the page that has it", async () => {
  const home = tempFolder();
  const url = await startGitHub({ scopes: "repo" });
  const { exitCode, stdout, stderr } = await runCli(
    home,
    ["token", "set", "--github-url", url],
    person(home),
  );
  expect(exitCode).toBe(4);
  expect(stdout).not.toContain("Token is valid");
  expect(stdout).toMatch(/missing\s+workflow/u);
  expect(stderr).toContain("workflow: Put the build workflow");
  expect(stderr).toContain("/settings/tokens/new?scopes=repo%2Cworkflow");
  expect(filesBelow(home)).toEqual([]);
});

test("the environment goes first and is never stored", async () => {
  const home = tempFolder();
  const url = await startGitHub();
  const env = { HOME: home, PAKEPLUS_GITHUB_TOKEN: TOKEN, PAKEPLUS_TOKEN_STORE: "file" };
  const { stdout } = await runCli(
    home,
    ["token", "test", "--github-url", url, "--json"],
    person(home, { env }),
  );
  expect(JSON.parse(stdout)).toMatchObject({ place: "environment" });
  expect(filesBelow(home)).toEqual([]);
});

test("the GitHub CLI lends its token; its words never come through", async () => {
  const home = tempFolder({
    "bin/gh": `#!/bin/sh\n[ "$*" = "auth token --hostname $EXPECTED" ] && echo ${TOKEN}\n`,
  });
  chmodSync(join(home, "bin/gh"), 0o755);
  const url = await startGitHub();
  const env = {
    HOME: home,
    PATH: `${join(home, "bin")}:/usr/bin:/bin`,
    EXPECTED: new URL(url).host,
    PAKEPLUS_TOKEN_STORE: "file",
  };
  const set = await runCli(home, ["token", "set", "--from-gh", "--github-url", url], person(home, { env }));
  expect(set).toMatchObject({ exitCode: 0 });
  const elsewhere = { ...env, EXPECTED: "other" };
  const refused = await runCli(
    home,
    ["token", "set", "--from-gh", "--github-url", url],
    person(home, { env: elsewhere }),
  );
  expect(refused.stderr).toContain("not signed in");
});

test.each([
  [["token", "test"], 4, "TOKEN_MISSING"],
  [["token", "set"], 4, "TOKEN_MISSING"],
  [["token", "frobnicate"], 2, "USAGE_INVALID"],
  [["token", "test", "--from-gh"], 2, "USAGE_INVALID"],
  [["token", "test", "--github-url", "http://git.example.org"], 2, "USAGE_INVALID"],
  [["token", "set", TOKEN], 2, "USAGE_INVALID"],
])("%j ends with %i", async (argv, exitCode, code) => {
  const home = tempFolder();
  const stdin = {
    isTerminal: false,
    readAll: async () => Promise.resolve(""),
    readHidden: async () => Promise.resolve(""),
    readLine: async () => Promise.resolve(""),
  };
  const result = await runCli(home, argv, person(home, { stdin }));
  expect(result.exitCode).toBe(exitCode);
  expect(result.stderr).toContain(code);
  expect(result.stderr).not.toContain(TOKEN);
});

test("who stops at the offer of a set-up keeps the token that was stored", async () => {
  const home = tempFolder();
  const url = await startGitHub();
  const fine = `github_pat_${"f".repeat(40)}`;
  const stdin = {
    isTerminal: true,
    readAll: async () => Promise.resolve(""),
    readHidden: async () => Promise.resolve(fine),
    readLine: async () => Promise.reject(new AppError("CANCELLED", "Stopped. Nothing was stored.")),
  };
  const set = await runCli(home, ["token", "set", "--github-url", url], person(home, { stdin }));
  expect(set.exitCode).toBe(130);
  expect(set.stdout).toMatch(/^Token is valid\n/u);
  expect(set.stderr).toContain("Rights are proved at set-up");
  expect(set.stderr).toContain("Stopped without the set-up");
  expect(set.stderr).not.toContain("Nothing was stored");
  const shown = await runCli(home, ["token", "show", "--github-url", url], person(home));
  expect(shown.stdout).toContain("fine-grained token, in an encrypted file");
});

test.each([
  ["1970-01-02 00:00:00 UTC", "The token of octo expired on 1970-01-02."],
  ["1970-03-01 00:00:00 UTC", "it was revoked or made anew since"],
])("a token that ended (%s) and one that was revoked are told apart", async (expires, text) => {
  const home = tempFolder();
  const answer: Answer = { expires };
  const url = await startGitHub(answer);
  await runCli(home, ["token", "set", "--github-url", url], person(home));
  answer.status = 401;
  const after = await runCli(
    home,
    ["token", "test", "--github-url", url],
    person(home, { wallClock: () => Date.UTC(1970, 0, 20) }),
  );
  expect(after.exitCode).toBe(4);
  expect(after.stderr).toContain(text);
});
