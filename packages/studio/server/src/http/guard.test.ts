import { STUDIO_KEY_HEADER, STUDIO_ROUTES } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { openStudio } from "../testing/open-studio.ts";

describe("who is answered", () => {
  test.each([
    ["another name", { host: "evil.example:7253" }],
    ["another port", { host: "127.0.0.1:80" }],
    ["a name that ends like ours", { host: "x127.0.0.1:7253" }],
    ["no name", { host: "" }],
    ["a page of a website", { origin: "https://evil.example" }],
    ["a page of another port", { origin: "http://127.0.0.1:8080" }],
    ["a page without an origin", { origin: "null" }],
    ["the same host under another name", { origin: "http://localhost:7253" }],
    ["a request of another site", { "sec-fetch-site": "cross-site" }],
    ["a frame of our own listener", { "sec-fetch-site": "same-site" }],
  ])("%s is refused", async (_what, headers) => {
    const { json } = await openStudio();
    const { status, value } = await json("/api/state", { headers });
    expect(status).toBe(403);
    expect(value).toMatchObject({ error: { code: "STUDIO_REFUSED" } });
  });

  test.each(["127.0.0.1:7253", "localhost:7253", "[::1]:7253"])("%s is ours", async (host) => {
    const { ask } = await openStudio();
    expect((await ask("/api/state", { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  test("the page itself needs our name, too", async () => {
    const { ask } = await openStudio();
    expect((await ask("/", { headers: { host: "evil.example" } })).status).toBe(403);
  });
});

describe("the key", () => {
  test.each([
    ["none", ""],
    ["a wrong one", "x".repeat(43)],
    ["a part", "k".repeat(42)],
    ["one too long", "k".repeat(44)],
  ])("%s opens no call", async (_what, key) => {
    const { json } = await openStudio();
    const paths = Object.values(STUDIO_ROUTES).map(({ method, path }) => ({ method, path }));
    for (const { method, path } of [...paths, { method: "GET", path: "/api/events" }]) {
      const asked = await json(path, { method, headers: { [STUDIO_KEY_HEADER]: key } });
      expect({ path, ...asked }).toMatchObject({
        status: 401,
        value: { error: { code: "STUDIO_KEY_WRONG" } },
      });
    }
  });

  test("is in no answer and no header", async () => {
    const { ask } = await openStudio();
    for (const path of ["/", "/api/state", "/api/doctor", "/proof?nonce=a"]) {
      const answer = await ask(path);
      expect(`${await answer.text()} ${JSON.stringify([...answer.headers])}`).not.toContain("kkkkkkkkkk");
    }
  });
});

test("every answer carries the policy, failures too", async () => {
  const { ask, parts } = await openStudio();
  for (const [path, headers] of [
    ["/", {}],
    ["/api/state", {}],
    ["/api/state", { host: "evil.example" }],
    ["/api/nothing", {}],
  ] as const) {
    const answer = await ask(path, { headers });
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`frame-src http://*.localhost:${parts.frames.port()};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
});

test("a body that is too large is refused before it is read", async () => {
  const { json } = await openStudio();
  const { status, value } = await json("/api/settings", {
    method: "PATCH",
    body: { language: "x".repeat(5_000_000) },
  });
  expect(status).toBe(413);
  expect(value).toMatchObject({ error: { code: "STUDIO_TOO_LARGE" } });
});

test.each([
  ["no JSON", new TextEncoder().encode("{")],
  ["an unknown key", { theme: "dark", shell: "/bin/sh" }],
  ["another type", { theme: 1 }],
])("a body with %s changes nothing", async (_what, body) => {
  const { json, parts } = await openStudio();
  const { status, value } = await json("/api/settings", { method: "PATCH", body });
  expect(status).toBe(400);
  expect(value).toMatchObject({ error: { code: "STUDIO_REQUEST_INVALID" } });
  expect(parts.settings.read().theme).toBe("system");
});
