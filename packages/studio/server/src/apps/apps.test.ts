import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppSummary, DefinitionText } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

const FILES = { "pakeplus.json": NOTES, "www/index.html": "<title>Notes</title>" };

async function withApp(files: Readonly<Record<string, string>> = FILES) {
  const studio = await openStudio();
  const folder = tempFolder(files);
  const { value } = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = value as { app: AppSummary };
  return { ...studio, folder, app, file: join(folder, "pakeplus.json") };
}

const isBack = ({ app }: { app: AppSummary }): boolean => app.problem === null && app.name === "Notes";

describe("a definition", () => {
  test("that is there is added and listed, once", async () => {
    const { app, folder, json, home } = await withApp();
    expect(app).toMatchObject({ name: "Notes", version: "1.0.0", problem: null, preview: "off" });
    expect(app.source).toEqual({ kind: "dir", text: join(folder, "www") });
    await json("/api/apps", { method: "POST", body: { from: "folder", folder } });
    const { value } = await json("/api/state");
    expect((value as { apps: unknown[] }).apps).toHaveLength(1);
    const kept = JSON.parse(readFileSync(join(home, "config/apps.json"), "utf8"));
    expect(kept).toEqual({ apps: [app.file] });
  });

  test("is saved as it was written, and an edit made outside is never overwritten", async () => {
    const { app, file, json } = await withApp();
    const path = `/api/apps/${app.id}/definition`;
    const { value: read } = (await json(path)) as { value: DefinitionText };
    const mine = NOTES.replace("Notes", "Mine");
    const saved = await json(path, { method: "PUT", body: { text: mine, base: read.revision } });
    expect(saved.value).toMatchObject({ saved: true });
    expect(readFileSync(file, "utf8")).toBe(mine);
    const theirs = NOTES.replace("Notes", "Theirs");
    writeFileSync(file, theirs);
    const { revision } = saved.value as { revision: string };
    const late = await json(path, { method: "PUT", body: { text: "{}", base: revision } });
    expect(late.value).toMatchObject({ saved: false, current: { text: theirs } });
    expect(readFileSync(file, "utf8")).toBe(theirs);
  });

  test("that was edited outside is told at once, one that is broken stays with its problem", async () => {
    const { app, file, heard } = await withApp();
    writeFileSync(`${file}.swp`, NOTES.replace("Notes", "Outside"));
    renameSync(`${file}.swp`, file);
    expect((await heard("app.changed", (message) => message.app.name === "Outside")).app.id).toBe(app.id);
    writeFileSync(file, '{ "name": "Half" x');
    const broken = await heard("app.changed", (message) => message.app.problem !== null);
    expect(broken.app).toMatchObject({ name: "Half", problem: { code: "DEFINITION_NOT_JSON" } });
    expect(broken.definition.text).toBe('{ "name": "Half" x');
    rmSync(file);
    const gone = await heard(
      "app.changed",
      (message) => message.app.problem?.code === "DEFINITION_NOT_FOUND",
    );
    expect(gone.app.revision).toBe("none");
    writeFileSync(file, NOTES);
    expect((await heard("app.changed", isBack)).app.revision).toBe(app.revision);
  });

  test("gets another name and nothing else", async () => {
    const { app, file, json } = await withApp();
    const name = '<img src=x onerror="alert(1)"> 笔记';
    const { value } = await json(`/api/apps/${app.id}/rename`, { method: "POST", body: { name } });
    expect((value as { app: AppSummary }).app.name).toBe(name);
    expect(readFileSync(file, "utf8")).toBe(NOTES.replace('"Notes"', JSON.stringify(name)));
  });
});

describe("copy, export, remove", () => {
  test("a copy is another app with all its files", async () => {
    const { app, json, home } = await withApp();
    const folder = join(home, "copy");
    const { value } = await json(`/api/apps/${app.id}/copy`, { method: "POST", body: { folder } });
    expect((value as { app: AppSummary }).app.name).toBe("Notes 2");
    const copied = JSON.parse(readFileSync(join(folder, "pakeplus.json"), "utf8"));
    expect(copied.id).not.toBe("com.example.notes");
    expect(readFileSync(join(folder, "www/index.html"), "utf8")).toBe("<title>Notes</title>");
    const again = await json(`/api/apps/${app.id}/copy`, { method: "POST", body: { folder } });
    expect(again.value).toMatchObject({ error: { code: "STUDIO_FILE_EXISTS" } });
  });

  test("a copy takes nothing from outside of the folder", async () => {
    const outside = tempFolder({ "index.html": "secret" });
    const { app, json, folder, home } = await withApp({ "pakeplus.json": NOTES });
    symlinkSync(outside, join(folder, "www"));
    const target = join(home, "copy");
    const { value } = await json(`/api/apps/${app.id}/copy`, { method: "POST", body: { folder: target } });
    expect(value).toMatchObject({ error: { code: "STUDIO_PATH_REFUSED" } });
  });

  test("an export is an archive with a name that headers can hold", async () => {
    const { app, ask, json } = await withApp();
    await json(`/api/apps/${app.id}/rename`, { method: "POST", body: { name: '笔"记/' } });
    const answer = await ask(`/api/apps/${app.id}/export`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''/u,
    );
    expect([...new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  test("removing takes at most the definition and says what stays", async () => {
    const { app, json, folder, file } = await withApp();
    const body = { deleteFile: true };
    const { value } = await json(`/api/apps/${app.id}/remove`, { method: "POST", body });
    expect(value).toEqual({ kept: [join(folder, "www")] });
    expect(() => readFileSync(file)).toThrow("ENOENT");
    expect((await json(`/api/apps/${app.id}/definition`)).status).toBe(404);
  });
});

describe("files", () => {
  test("of the app's folder are read and written; definition and hidden files are not", async () => {
    const { app, ask, json, folder } = await withApp();
    const at = (path: string): string => `/api/apps/${app.id}/file?path=${encodeURIComponent(path)}`;
    const bytes = new TextEncoder().encode("body{}");
    const { value } = await json(at("inject/样式.css"), { method: "PUT", body: bytes });
    const read = await ask(at("inject/样式.css"));
    expect(read.headers.get("x-revision")).toBe((value as { revision: string }).revision);
    expect(await read.text()).toBe("body{}");
    const stale = await json(`${at("inject/样式.css")}&base=none`, { method: "PUT", body: bytes });
    expect(stale.value).toMatchObject({ saved: false });
    for (const path of ["pakeplus.json", "PakePlus.lock", ".git/config", "../x", "/etc/x", "a/../../x"]) {
      const refused = await json(at(path), { method: "PUT", body: bytes });
      expect([path, refused.value]).toMatchObject([path, { error: { code: "STUDIO_PATH_REFUSED" } }]);
    }
    expect(readFileSync(join(folder, "pakeplus.json"), "utf8")).toBe(NOTES);
  });

  test("a page of the app is text here, never a page of the Studio", async () => {
    const { app, ask } = await withApp();
    const answer = await ask(`/api/apps/${app.id}/file?path=www/index.html`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test("that are dropped arrive in a new folder and become an app there", async () => {
    const calls: (readonly string[])[] = [];
    const folder = join(tempFolder(), "dropped");
    const studio = await openStudio(async (argv) => {
      calls.push(argv);
      writeFileSync(join(folder, "pakeplus.json"), NOTES);
      return { exitCode: 0, value: { ok: true, file: join(folder, "pakeplus.json") } };
    });
    const begun = await studio.json("/api/uploads", { method: "POST", body: { folder } });
    const { upload } = begun.value as { upload: string };
    const bytes = new TextEncoder().encode("<title>x</title>");
    const put = async (path: string) =>
      studio.json(`/api/uploads/${upload}/file?path=${encodeURIComponent(path)}`, {
        method: "PUT",
        body: bytes,
      });
    expect((await put("site/index.html")).status).toBe(200);
    expect((await put("site/index.html")).value).toMatchObject({ error: { code: "STUDIO_FILE_EXISTS" } });
    expect((await put("../../evil")).value).toMatchObject({ error: { code: "STUDIO_PATH_REFUSED" } });
    const body = { from: "upload", upload, entry: "site/index.html", name: "--help" };
    const made = await studio.json("/api/apps", { method: "POST", body });
    expect(made.status).toBe(200);
    expect(calls).toEqual([["init", "--name=--help", "--json", "--", join(folder, "site/index.html")]]);
    const used = await studio.json("/api/uploads", { method: "POST", body: { folder } });
    expect(used.value).toMatchObject({ error: { code: "STUDIO_FILE_EXISTS" } });
  });
});

test("an address never becomes an option or a file", async () => {
  const calls: (readonly string[])[] = [];
  const home = tempFolder();
  const folder = tempFolder(FILES);
  const { json } = await openStudio(async (argv) => {
    calls.push(argv);
    return { exitCode: 0, value: { ok: true, file: join(folder, "pakeplus.json") } };
  }, home);
  const create = async (url: string) => json("/api/apps", { method: "POST", body: { from: "url", url } });
  for (const url of ["file:///etc/passwd", "javascript:alert(1)", "", " "]) {
    expect((await create(url)).status).toBeGreaterThanOrEqual(400);
  }
  expect(calls).toEqual([]);
  await create("example.com/a b");
  await create("localhost:8080");
  await create("--name=x.example");
  expect(calls.map((argv) => argv.at(-1))).toEqual([
    "https://example.com/a b",
    "http://localhost:8080",
    "https://--name=x.example",
  ]);
  expect(calls[0]).toEqual([
    "init",
    `--dir=${join(home, "PakePlus/example-com")}`,
    "--json",
    "--",
    "https://example.com/a b",
  ]);
});

test("what a folder can become", async () => {
  const { json } = await openStudio();
  const inspect = async (path: string) =>
    (await json("/api/folders/inspect", { method: "POST", body: { path } })).value;
  const web = tempFolder({ "dist/index.html": "", "about.html": "", "package.json": "{}" });
  expect(await inspect(web)).toMatchObject({ kind: "web", entries: ["dist/index.html", "about.html"] });
  expect(await inspect(tempFolder(FILES))).toMatchObject({ kind: "definition" });
  expect(await inspect(tempFolder({ "pake.json": '{"url":"https://example.com"}' }))).toMatchObject({
    kind: "import",
  });
  const empty = tempFolder();
  expect(await inspect(empty)).toMatchObject({ kind: "empty", isWritable: true });
  expect(await inspect(join(empty, "new/deep"))).toMatchObject({ kind: "missing", isWritable: true });
  mkdirSync(join(empty, "x"));
  expect(await inspect(empty)).toMatchObject({ kind: "other" });
  expect(await inspect("relative")).toMatchObject({ error: { code: "STUDIO_PATH_REFUSED" } });
});
