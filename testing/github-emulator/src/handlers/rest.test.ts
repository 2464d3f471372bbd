import sodium from "libsodium-wrappers";
import { expect, test } from "vitest";
import { manualClock } from "../http/clock.ts";
import { openDesk, runWorkflow, TOKEN } from "../testing/desk.ts";

const PRINT = `
on: workflow_dispatch
jobs:
  print:
    runs-on: ubuntu-24.04
    steps:
      - env: { KEY: "\${{ secrets.SIGNING }}" }
        run: |
          echo "it is $KEY"
          test "$KEY" = "gehe im 🔑"
`;

test("a secret is sealed by the sender, reaches a step, and no log shows it", async () => {
  const desk = await openDesk();
  await desk.push({ ".github/workflows/build.yml": PRINT });
  const { body: key } = await desk.call("GET actions/secrets/public-key");
  // oxlint-disable-next-line import/no-named-as-default-member -- the named exports stay empty after loading
  await sodium.ready;
  const sealed = sodium.crypto_box_seal("gehe im 🔑", Buffer.from(String(key["key"]), "base64"));
  const secret = { key_id: key["key_id"], encrypted_value: Buffer.from(sealed).toString("base64") };
  expect((await desk.call("PUT actions/secrets/SIGNING", secret)).status).toBe(201);
  expect((await desk.call("PUT actions/secrets/signing", secret)).status).toBe(204);
  expect((await desk.call("PUT actions/secrets/GITHUB_X", secret)).status).toBe(422);
  expect((await desk.call("PUT actions/secrets/A", { ...secret, encrypted_value: "AAAA" })).status).toBe(422);
  expect((await desk.call("GET actions/secrets")).body).toMatchObject({
    total_count: 1,
    secrets: [{ name: "SIGNING" }],
  });
  const run = await runWorkflow(desk);
  expect(run.conclusion).toBe("success");
  const log = run.jobs.flatMap((job) => job.log).join("\n");
  expect(log).toContain("it is ***");
  expect(log).not.toContain("gehe");
  expect((await desk.call("DELETE actions/secrets/SIGNING")).status).toBe(204);
  expect(desk.emulator.violations).toEqual([]);
});

test("the questions that find out what a token may change nothing and are no violation", async () => {
  const desk = await openDesk();
  await desk.push({ "a.txt": "a" });
  const before = await desk.emulator.state.repositories.get("octo/pakeplus")?.git.refs();
  const probes: [string, unknown, number, number][] = [
    ["POST actions/workflows/nothing/dispatches", { ref: "main" }, 404, 403],
    ["PUT contents/nothing", {}, 422, 403],
    ["PATCH labels/nothing", undefined, 404, 403],
    ["PUT actions/secrets/NOTHING", {}, 422, 403],
    ["GET actions/permissions", undefined, 200, 403],
  ];
  desk.emulator.addToken({ token: "github_pat_none", login: "octo", permissions: { metadata: "read" } });
  for (const [line, body, allowed, refused] of probes) {
    expect([line, (await desk.call(line, body)).status]).toEqual([line, allowed]);
    expect([line, (await desk.call(line, body, "github_pat_none")).status]).toEqual([line, refused]);
  }
  expect(await desk.emulator.state.repositories.get("octo/pakeplus")?.git.refs()).toEqual(before);
  expect(desk.emulator.violations).toEqual([]);
});

test("a fork is found by Git later and its workflows wait for a person", async () => {
  const clock = manualClock(1_700_000_000_000);
  const desk = await openDesk({ clock, gitDelay: 5000 });
  clock.advance(5000);
  const commit = await desk.push({ ".github/workflows/build.yml": PRINT });
  const source = desk.emulator.state.repositories.get("octo/pakeplus");
  if (source !== undefined) source.isPrivate = false;
  desk.emulator.addToken({ token: "ghp_two", login: "two", scopes: ["repo", "workflow"] });
  const fork = await desk.call("POST forks", { name: "Mine" }, "ghp_two");
  expect(fork).toMatchObject({ status: 202, body: { full_name: "two/Mine", fork: true, private: false } });
  const info = `${desk.emulator.url}/two/Mine.git/info/refs?service=git-upload-pack`;
  expect((await fetch(info)).status).toBe(401);
  clock.advance(5000);
  expect(await (await fetch(info)).text()).toContain(commit);
  const dispatch = "POST /repos/two/Mine/actions/workflows/build.yml/dispatches";
  expect(await desk.call(dispatch, { ref: "main" }, "ghp_two")).toMatchObject({
    status: 422,
    body: { message: "Cannot trigger a 'workflow_dispatch' on a disabled workflow" },
  });
  expect(desk.emulator.violations).toEqual([]);
});

test("an organisation's repositories are for its members", async () => {
  const desk = await openDesk();
  desk.emulator.addAccount("acme", "Organization", ["octo"]);
  desk.emulator.addToken({ token: "ghp_two", login: "two", scopes: ["repo"] });
  const wanted = { name: "Apps", private: true };
  expect((await desk.call("POST /orgs/acme/repos", wanted, "ghp_two")).status).toBe(404);
  expect((await desk.call("POST /orgs/acme/repos", wanted)).status).toBe(201);
  expect((await desk.call("GET /repos/acme/Apps")).status).toBe(200);
  expect((await desk.call("GET /repos/acme/Apps", undefined, "ghp_two")).status).toBe(404);
  expect((await desk.call("GET /orgs/acme")).body["login"]).toBe("acme");
  const permissions = { administration: "write", contents: "write" } as const;
  desk.emulator.addToken({ token: "github_pat_o", login: "octo", permissions });
  expect((await desk.call("GET /repos/acme/Apps", undefined, "github_pat_o")).status).toBe(404);
  desk.emulator.addToken({ token: "github_pat_a", login: "octo", resourceOwner: "acme", permissions });
  expect((await desk.call("GET /repos/acme/Apps", undefined, "github_pat_a")).status).toBe(200);
  expect(desk.emulator.violations).toEqual([]);
});

test("requests are counted, a 304 is free, and the limit ends with the hour", async () => {
  const clock = manualClock(1_700_000_000_000);
  const desk = await openDesk({ clock, rateLimit: 4 });
  const first = await desk.call("GET /user");
  expect(first.headers.get("x-ratelimit-remaining")).toBe("2");
  const same = await fetch(`${desk.emulator.url}/api/v3/user`, {
    headers: { authorization: `Bearer ${TOKEN}`, "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect([same.status, same.headers.get("x-ratelimit-remaining")]).toEqual([304, "2"]);
  await desk.call("GET /user");
  await desk.call("GET /user");
  const over = await desk.call("GET /user");
  expect([over.status, over.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
  expect((await desk.call("GET /rate_limit")).body["rate"]).toMatchObject({ limit: 4, remaining: 0 });
  clock.advance(3_600_000);
  expect((await desk.call("GET /user")).status).toBe(200);
});

test("issues, commits and branches", async () => {
  const desk = await openDesk();
  expect((await desk.call("GET commits")).status).toBe(409);
  const first = await desk.push({ "a.txt": "a" });
  const second = await desk.push({ "a.txt": "b" });
  const issue = await desk.call("POST issues", { title: "It broke", body: "At once", labels: ["bug"] });
  expect(issue).toMatchObject({ status: 201, body: { number: 1, title: "It broke" } });
  expect((await desk.call("GET commits?per_page=1")).headers.get("link")).toContain('rel="next"');
  expect((await desk.call(`GET git/commits/${second}`)).body["parents"]).toMatchObject([{ sha: first }]);
  expect((await desk.call("GET branches")).body["items"]).toMatchObject([{ name: "main" }]);
  expect((await desk.call("PATCH labels/bug", { color: "000000" })).body["color"]).toBe("000000");
  expect((await desk.call("GET /meta")).status).toBe(200);
  expect(desk.emulator.violations).toEqual([]);
});

test("a request that is not emulated fails the test that sent it", async () => {
  const desk = await openDesk();
  expect((await desk.call("GET /repos/octo/PakePlus/pulls")).status).toBe(501);
  expect(desk.emulator.violations).toEqual(["not emulated: GET /repos/octo/PakePlus/pulls"]);
});
