import type { ServerResponse } from "node:http";
import { AppError, Secret } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { json, startLoopback, TOKEN } from "../testing/loopback-server.ts";
import { createClient, type GitHubClient } from "./client.ts";
import { hostOf } from "./host.ts";

async function failure(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof AppError) return error;
  throw new Error(`not an AppError: ${String(error)}`);
}

const read = (client: GitHubClient) =>
  client.send({ method: "GET", path: "/user", purpose: "say who it is" });
const write = (client: GitHubClient) =>
  client.send({ method: "POST", path: "/user/repos", body: { name: "a" }, purpose: "make the repository a" });

type Reply = (response: ServerResponse) => void;

/** What can come back, the code it means, and how often a GET asks. */
const FAILURES: readonly (readonly [name: string, code: string, asks: number, reply: Reply])[] = [
  ["401", "TOKEN_REJECTED", 1, (r) => json(r, 401, { message: "Bad credentials" })],
  [
    "403 permission",
    "TOKEN_RIGHT_MISSING",
    1,
    (r) =>
      json(
        r,
        403,
        { message: "Resource not accessible by personal access token" },
        { "x-accepted-github-permissions": "administration=write" },
      ),
  ],
  [
    "403 single sign-on",
    "TOKEN_SSO_REQUIRED",
    1,
    (r) =>
      json(
        r,
        403,
        { message: "Resource protected by organization SAML enforcement." },
        { "x-github-sso": "required; url=https://github.com/orgs/a/sso?x=1" },
      ),
  ],
  [
    "403 policy",
    "TOKEN_BLOCKED",
    1,
    (r) =>
      json(r, 403, { message: "The 'a' organization forbids access via a personal access token (classic)." }),
  ],
  [
    "403 rate limit",
    "GITHUB_RATE_LIMITED",
    1,
    (r) =>
      json(
        r,
        403,
        { message: "API rate limit exceeded" },
        { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "3600" },
      ),
  ],
  [
    "403 secondary limit",
    "GITHUB_RATE_LIMITED",
    1,
    (r) => json(r, 403, { message: "You have exceeded a secondary rate limit." }),
  ],
  [
    "429 with a short pause",
    "GITHUB_RATE_LIMITED",
    3,
    (r) => json(r, 429, { message: "slow down" }, { "retry-after": "1" }),
  ],
  ["404", "GITHUB_NOT_FOUND", 1, (r) => json(r, 404, { message: "Not Found" })],
  ["409", "GITHUB_CONFLICT", 1, (r) => json(r, 409, { message: "Git Repository is empty." })],
  [
    "422",
    "GITHUB_REFUSED",
    1,
    (r) => json(r, 422, { message: "Validation Failed", errors: [{ message: "name already exists" }] }),
  ],
  ["500", "GITHUB_DOWN", 3, (r) => json(r, 500, { message: "" })],
  [
    "502 with a page",
    "GITHUB_DOWN",
    3,
    (r) => r.writeHead(502, { "content-type": "text/html" }).end("<h1>Unicorn</h1>"),
  ],
  ["a redirect", "GITHUB_MOVED", 1, (r) => r.writeHead(301, { location: "http://127.0.0.1:1/" }).end()],
  [
    "a page instead of data",
    "GITHUB_NOT_UNDERSTOOD",
    1,
    (r) => r.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in</h1>"),
  ],
  [
    "half an answer",
    "GITHUB_CUT_OFF",
    3,
    (r) => r.writeHead(200, { "content-type": "application/json" }).end('{"login": "a'),
  ],
  ["a connection that breaks", "GITHUB_UNREACHABLE", 3, (r) => r.socket?.destroy()],
];

describe.each(FAILURES)("%s", (_name, code, asks, reply) => {
  test(`a GET ends in ${code} after ${asks} tries`, async () => {
    const { client, asked } = await startLoopback(reply);
    const error = await failure(read(client));
    expect(error).toMatchObject({ code, exitCode: 4 });
    expect(error.hint).toBeTruthy();
    expect(asked).toHaveLength(asks);
  });

  test("a POST is sent once", async () => {
    const { client, asked } = await startLoopback(reply);
    expect((await failure(write(client))).code).toBe(code);
    expect(asked).toEqual(["POST /user/repos"]);
  });

  test("the token is in no part of the error", async () => {
    const { client } = await startLoopback(reply);
    const error = await failure(read(client));
    expect(JSON.stringify(error.toPublic()) + String(error.stack) + String(error.cause)).not.toContain(TOKEN);
  });
});

test("GitHub's own words are in the reason", async () => {
  const { client } = await startLoopback((r) =>
    json(r, 422, {
      message: "Repository creation failed.",
      errors: [{ message: "name already exists on this account" }],
    }),
  );
  expect((await failure(write(client))).reason).toBe(
    "GitHub says: Repository creation failed. name already exists on this account",
  );
});

test("a GET goes on when GitHub recovers, after growing pauses", async () => {
  let count = 0;
  const { client, pauses } = await startLoopback((r) => {
    count += 1;
    if (count < 3) json(r, 503, {});
    else json(r, 200, { login: "a" });
  });
  expect((await read(client)).body).toEqual({ login: "a" });
  expect(pauses).toEqual([1000, 2000]);
});

test("the token goes to the API and nowhere else, also when that redirects", async () => {
  const other = await startLoopback((r) => json(r, 200, {}));
  const { client, requests } = await startLoopback((r) =>
    r.writeHead(302, { location: `${other.client.host.web}/stolen` }).end(),
  );
  await failure(read(client));
  expect(requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(other.asked).toEqual([]);
});

test("an unchanged answer is one, too", async () => {
  const { client, requests } = await startLoopback((r) => r.writeHead(304).end());
  const request = { method: "GET", path: "/user", purpose: "say who it is", etag: 'W/"1"' } as const;
  expect((await client.send(request)).status).toBe(304);
  expect(requests[0]?.headers["if-none-match"]).toBe('W/"1"');
});

test("nobody listens", async () => {
  const { client } = await startLoopback(() => undefined);
  const gone = createClient({
    host: hostOf("http://127.0.0.1:1"),
    token: new Secret(TOKEN),
    fetch,
    now: () => 0,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
  expect(client.host.kind).toBe("enterprise-server");
  expect(await failure(read(gone))).toMatchObject({ code: "GITHUB_UNREACHABLE" });
});
