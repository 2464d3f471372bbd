import { expect, test } from "vitest";
import { openDesk } from "../testing/desk.ts";

const RIGHTS = { administration: "write", contents: "write" } as const;
const FINE = "github_pat_a";

test("an organisation lets a kind of token in or not, with its words", async () => {
  const desk = await openDesk();
  const acme = desk.emulator.addAccount("acme", "Organization", ["octo"]);
  desk.emulator.addToken({ token: FINE, login: "octo", resourceOwner: "acme", permissions: RIGHTS });
  expect((await desk.call("POST /orgs/acme/repos", { name: "Apps", private: true })).status).toBe(201);
  acme.refuses.add("classic");
  expect(await desk.call("GET /repos/acme/Apps")).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining("forbids access via a personal access token (classic)") },
  });
  expect((await desk.call("POST /orgs/acme/repos", { name: "More" })).status).toBe(403);
  expect((await desk.call("GET /repos/octo/PakePlus")).status).toBe(200);
  expect((await desk.call("GET /repos/acme/Apps", undefined, FINE)).status).toBe(200);
  acme.refuses.add("fine-grained");
  expect((await desk.call("GET /repos/acme/Apps", undefined, FINE)).status).toBe(403);
  expect(desk.emulator.violations).toEqual([]);
});

test("a token that waits for approval reads what is public and writes nothing", async () => {
  const desk = await openDesk();
  desk.emulator.addAccount("acme", "Organization", ["octo"]);
  const token = { token: FINE, login: "octo", resourceOwner: "acme", permissions: RIGHTS };
  desk.emulator.addToken({ ...token, isPending: true });
  await desk.call("POST /orgs/acme/repos", { name: "Open" });
  await desk.call("POST /orgs/acme/repos", { name: "Closed", private: true });
  const ask = async (line: string, body?: unknown) => (await desk.call(line, body, FINE)).status;
  expect(await ask("GET /user")).toBe(200);
  expect(await ask("GET /repos/acme/Open")).toBe(200);
  expect(await ask("GET /repos/acme/Closed")).toBe(404);
  expect(await ask("PUT /repos/acme/Open/contents/a", {})).toBe(403);
  expect(await ask("POST /orgs/acme/repos", { name: "New" })).toBe(403);
  desk.emulator.addToken(token);
  expect(await ask("POST /orgs/acme/repos", { name: "New" })).toBe(201);
  expect(desk.emulator.violations).toEqual([]);
});

test("a push whose answer gets lost was carried out", async () => {
  const desk = await openDesk();
  const push = "POST /octo/PakePlus.git/git-receive-pack";
  desk.emulator.faults.push({ request: push, times: 9, kind: "status", status: 502 });
  await expect(desk.push({ "a.txt": "a" })).rejects.toThrow("push");
  expect((await desk.call("GET git/matching-refs/heads/")).status).toBe(409);
  desk.emulator.faults.length = 0;
  desk.emulator.faults.push({ request: push, times: 9, kind: "status", status: 502, after: true });
  await expect(desk.push({ "a.txt": "a" })).rejects.toThrow("push");
  expect((await desk.call("GET git/ref/heads/main")).status).toBe(200);
});
