import { Secret } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { json, startLoopback, TOKEN } from "../testing/loopback-server.ts";
import { inspectToken, parseExpiry } from "./inspect-token.ts";
import { kindOfToken } from "./token-kind.ts";

const USER = { login: "octo", id: 7 };
const FINE_GRAINED = `github_pat_${"b".repeat(40)}`;

async function inspect(token: string, headers: Readonly<Record<string, string>>) {
  const { client, asked } = await startLoopback((response) => json(response, 200, USER, headers));
  return { report: await inspectToken(client, new Secret(token)), asked };
}

const states = ({ rights }: { rights: readonly { name: string; state: string }[] }) =>
  Object.fromEntries(rights.map(({ name, state }) => [name, state]));

describe("a classic token", () => {
  test("with all it needs is valid; one reading request finds that out", async () => {
    const { report, asked } = await inspect(TOKEN, {
      "x-oauth-scopes": "repo, workflow",
      "github-authentication-token-expiration": "2026-12-01 10:00:00 UTC",
    });
    expect(report).toMatchObject({ kind: "classic", login: "octo", userId: 7, isValid: true });
    expect(report.expiresAt).toBe(Date.UTC(2026, 11, 1, 10));
    expect(states(report)).toEqual({ repo: "granted", workflow: "granted", user: "missing" });
    expect(asked).toEqual(["GET /user"]);
  });

  test.each(["repo", "workflow", "public_repo, workflow", "", "user"])("with %j is not", async (scopes) => {
    const { report } = await inspect(TOKEN, { "x-oauth-scopes": scopes });
    expect(report.isValid).toBe(false);
    expect(report.fixPage).toContain("/settings/tokens/new?scopes=repo%2Cworkflow");
  });
});

test("the rights of a fine-grained token prove themselves later", async () => {
  const { report } = await inspect(FINE_GRAINED, {});
  expect(report).toMatchObject({ kind: "fine-grained", isValid: true });
  expect(new Set(Object.values(states(report)))).toEqual(new Set(["proved-at-set-up"]));
  expect(report.fixPage).toContain("target_name=octo");
});

test("what cannot be a token is never sent", async () => {
  const { client, asked } = await startLoopback((response) => json(response, 200, USER));
  for (const text of ["hunter2", "ghp_short", `ghp_${"a".repeat(36)}\nx`, `ghs_${"a".repeat(36)}`]) {
    const error = await inspectToken(client, new Secret(text)).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: expect.stringMatching(/^TOKEN_(FORMAT|KIND_UNSUPPORTED)$/u) as string,
    });
    expect(String(error)).not.toContain(text);
  }
  expect(asked).toEqual([]);
});

test.each([
  [TOKEN, "classic"],
  ["0123456789abcdef0123456789abcdef01234567", "classic"],
  [FINE_GRAINED, "fine-grained"],
  [`gho_${"c".repeat(36)}`, "oauth"],
])("%s is %s", (token, kind) => {
  expect(kindOfToken(token)).toBe(kind);
});

test.each([
  ["2026-08-14 22:35:28 UTC", Date.UTC(2026, 7, 14, 22, 35, 28)],
  ["2026-08-14 22:35:28 -0700", Date.UTC(2026, 7, 15, 5, 35, 28)],
  ["soon", null],
  [null, null],
])("expiry %j", (text, time) => {
  expect(parseExpiry(text)).toBe(time);
});
