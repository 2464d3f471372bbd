import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openDesk, TOKEN, type Desk } from "../testing/desk.ts";

const FILES = { ".github/workflows/build.yml": "on: workflow_dispatch", "a.txt": "a" };

async function upload(address: string, name: string, bytes: string) {
  const url = `${address.replace(/\{.*$/u, "")}?name=${encodeURIComponent(name)}`;
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/octet-stream" };
  const response = await fetch(url, { method: "POST", headers, body: bytes });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const download = (desk: Desk, id: unknown) =>
  fetch(`${desk.emulator.url}/api/v3/repos/octo/PakePlus/releases/assets/${String(id)}`, {
    headers: { authorization: `Bearer ${TOKEN}`, accept: "application/octet-stream" },
    redirect: "manual",
  });

test("a release is drafted, filled, published, found and downloaded", async () => {
  const desk = await openDesk();
  const commit = await desk.push(FILES);
  const draft = await desk.call("POST releases", { tag_name: "notes-v1", draft: true, name: "Notes 1" });
  expect(draft).toMatchObject({ status: 201, body: { draft: true, published_at: null } });
  const address = String(draft.body["upload_url"]);
  const asset = await upload(address, "notes 1.deb", "package");
  const digest = createHash("sha256").update("package").digest("hex");
  expect(asset).toMatchObject({
    status: 201,
    body: { name: "notes.1.deb", size: 7, digest: `sha256:${digest}` },
  });
  expect((await upload(address, "notes 1.deb", "again")).status).toBe(422);
  expect((await desk.call("GET releases/tags/notes-v1")).status).toBe(404);

  const published = await desk.call(`PATCH releases/${String(draft.body["id"])}`, { draft: false });
  expect(published.body).toMatchObject({ draft: false, tag_name: "notes-v1" });
  expect((await desk.call("GET releases/tags/notes-v1")).body["id"]).toBe(draft.body["id"]);
  expect((await desk.call("GET git/ref/tags/notes-v1")).body["object"]).toMatchObject({ sha: commit });

  const answer = await download(desk, asset.body["id"]);
  expect(answer.status).toBe(302);
  const place = answer.headers.get("location") ?? "";
  expect((await fetch(place, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(401);
  const part = await fetch(place, { headers: { range: "bytes=3-" } });
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
    206,
    "bytes 3-6/7",
    "kage",
  ]);
  expect((await fetch(place)).status).toBe(403);
  expect(desk.emulator.violations).toEqual([]);
});

test("a tag belongs to one published release", async () => {
  const desk = await openDesk();
  await desk.push(FILES);
  const release = { tag_name: "notes-v1" };
  expect((await desk.call("POST releases", release)).status).toBe(201);
  const second = await desk.call("POST releases", { ...release, draft: true });
  expect(second.status).toBe(201);
  const again = { status: 422, body: { errors: [{ code: "already_exists", field: "tag_name" }] } };
  expect(await desk.call("POST releases", release)).toMatchObject(again);
  expect(await desk.call(`PATCH releases/${String(second.body["id"])}`, { draft: false })).toMatchObject(
    again,
  );
  expect(desk.emulator.violations).toEqual([]);
});

test("a release of a commit with another workflow needs the right to change workflows", async () => {
  const desk = await openDesk();
  await desk.push(FILES);
  await desk.push({ ".github/workflows/build.yml": "on: push" }, "other");
  desk.emulator.addToken({ token: "ghp_few", login: "octo", scopes: ["repo"] });
  const other = { tag_name: "v1", target_commitish: "other" };
  expect((await desk.call("POST releases", other, "ghp_few")).status).toBe(404);
  expect((await desk.call("POST releases", { tag_name: "v1" }, "ghp_few")).status).toBe(201);
  expect((await desk.call("POST releases", { ...other, tag_name: "v2" })).status).toBe(201);
});

test("drafts are for those who may write", async () => {
  const desk = await openDesk();
  await desk.push(FILES);
  const draft = await desk.call("POST releases", { tag_name: "v1", draft: true });
  desk.emulator.addToken({ token: "github_pat_r", login: "octo", permissions: { contents: "read" } });
  expect((await desk.call("GET releases", undefined, "github_pat_r")).body).toEqual({ items: [] });
  const one = `GET releases/${String(draft.body["id"])}`;
  expect((await desk.call(one, undefined, "github_pat_r")).status).toBe(404);
  expect((await desk.call("GET releases")).body["items"]).toHaveLength(1);
});
