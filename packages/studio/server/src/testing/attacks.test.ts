import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { AppSummary, StudioState } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { NOTES, openStudio, tempFolder } from "./open-studio.ts";

type Studio = Awaited<ReturnType<typeof openStudio>>;

async function addTo({ json }: Studio, folder: string): Promise<AppSummary> {
  const { value } = await json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  return (value as { app: AppSummary }).app;
}

const withDefinition = (more: object): Record<string, string> => ({
  "pakeplus.json": JSON.stringify({ ...(JSON.parse(NOTES) as object), ...more }),
  "www/index.html": "<title>Notes</title>",
});

/** What the second listener answers, asked as a browser would. */
async function frameAnswer(address: string, path: string, host: string): Promise<number> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

describe("a hostile page", () => {
  const EVIL = { "x-pakeplus-key": "", origin: "https://evil.example" };

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
    "cannot post %s, which browsers send without asking",
    async (type) => {
      const studio = await openStudio();
      const folder = tempFolder(withDefinition({}));
      const headers = { ...EVIL, "content-type": type, "sec-fetch-site": "cross-site" };
      const body = { from: "folder", folder };
      const { status } = await studio.json("/api/apps", { method: "POST", body, headers });
      expect(status).toBe(403);
      expect(((await studio.json("/api/state")).value as StudioState).apps).toEqual([]);
    },
  );

  test("of a name that was pointed at this computer is no page of ours", async () => {
    const { ask } = await openStudio();
    for (const host of ["evil.example:7253", "127.0.0.1.nip.io:7253", "127.0.0.1", "0x7f.1:7253", ""]) {
      for (const path of ["/", "/api/state", "/proof?nonce=1"]) {
        expect([host, path, (await ask(path, { headers: { host } })).status]).toEqual([host, path, 403]);
      }
    }
  });
});

describe("the listener of frames", () => {
  test("gives the files of one app to its own name, and nothing hidden", async () => {
    const studio = await openStudio();
    const folder = tempFolder({ ...withDefinition({}), "www/.env": "SECRET", "www/.well-known/a": "a" });
    symlinkSync("/etc", join(folder, "www/etc"));
    const app = await addTo(studio, folder);
    const { value } = await studio.json(`/api/apps/${app.id}/frame`, { method: "POST" });
    const { url } = value as { url: string };
    const { host } = new URL(url);
    const at = async (path: string, name = host) => frameAnswer(url, path, name);
    expect(await at("/")).toBe(200);
    expect(await at("/.well-known/a")).toBe(200);
    for (const path of [
      "/.env",
      "/../pakeplus.json",
      "/%2e%2e/pakeplus.json",
      "/..%5cx",
      "/etc/passwd",
      "/%00",
    ]) {
      expect([path, await at(path)]).toEqual([path, 404]);
    }
    for (const name of ["evil.example", `x.${host}`, `127.0.0.1:${new URL(url).port}`]) {
      expect([name, await at("/", name)]).toEqual([name, 403]);
    }
  });
});

describe("a hostile definition", () => {
  test.each(["..", "../..", "/etc", "www/../.."])("cannot show the folder %s", async (dir) => {
    const studio = await openStudio();
    const app = await addTo(studio, tempFolder(withDefinition({ source: { dir } })));
    const { status, value } = await studio.json(`/api/apps/${app.id}/frame`, { method: "POST" });
    // An absolute folder is refused by the definition already.
    expect(app.problem === null ? status : value).toEqual(app.problem === null ? 403 : { url: null });
  });

  test("whose files have no end is refused, and the Studio goes on", async () => {
    const studio = await openStudio();
    const icon = await addTo(studio, tempFolder(withDefinition({ icon: "../../../../../../../dev/zero" })));
    expect((await studio.ask(`/api/apps/${icon.id}/icon`)).status).toBe(200);
    const folder = tempFolder(withDefinition({}));
    execFileSync("mkfifo", [join(folder, "www/pipe.txt")]);
    const app = await addTo(studio, folder);
    expect((await studio.ask(`/api/apps/${app.id}/file?path=www/pipe.txt`)).status).toBe(404);
    rmSync(join(folder, "pakeplus.json"));
    execFileSync("mkfifo", [join(folder, "pakeplus.json")]);
    const definition = await studio.json(`/api/apps/${app.id}/definition`);
    expect(definition.value).toMatchObject({ error: { code: "DEFINITION_UNREADABLE" } });
  });

  test("exports nothing that a link leads to", async () => {
    const studio = await openStudio();
    const folder = tempFolder(withDefinition({}));
    const outside = tempFolder({ "secret.txt": "SECRET" });
    symlinkSync(join(outside, "secret.txt"), join(folder, "www/link.txt"));
    symlinkSync(outside, join(folder, "www/folder"));
    const app = await addTo(studio, folder);
    const answer = await studio.ask(`/api/apps/${app.id}/export`);
    const archive = gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString("latin1");
    expect(archive).toContain("www/index.html");
    expect(archive).not.toContain("SECRET");
  });
});

test("odd names are not taken from a page", async () => {
  const { json } = await openStudio();
  const folder = join(tempFolder(), "new");
  const { value } = await json("/api/uploads", { method: "POST", body: { folder } });
  const { upload } = value as { upload: string };
  const names = [
    "CON",
    "aux.txt",
    "a/nul",
    "end.",
    "end ",
    "a:stream",
    "a\\b",
    "a\0b",
    "line\nbreak",
    "x".repeat(300),
    "\u8bfb".repeat(100),
    `${"d/".repeat(1500)}deep`,
    "../out",
    "a/../../out",
    "/etc/x",
    "C:/x",
    "",
  ];
  for (const name of names) {
    const path = `/api/uploads/${upload}/file?path=${encodeURIComponent(name)}`;
    const put = await json(path, { method: "PUT", body: new Uint8Array([1]) });
    expect([name, put.value]).toMatchObject([name, { error: { code: "STUDIO_PATH_REFUSED" } }]);
  }
  expect(readdirSync(folder)).toEqual([]);
});

describe("what is kept", () => {
  test("two Studios on one list lose nothing of each other", async () => {
    const one = await openStudio();
    const two = await openStudio(undefined, one.home);
    const [a, b] = [tempFolder(withDefinition({ name: "A" })), tempFolder(withDefinition({ name: "B" }))];
    const first = await addTo(one, a);
    const second = await addTo(two, b);
    const kept = JSON.parse(readFileSync(join(one.home, "config/apps.json"), "utf8")) as { apps: string[] };
    expect(kept.apps).toEqual([first.file, second.file]);
    await one.heard("apps", ({ apps }) => apps.some(({ id }) => id === second.id));
    await two.json(`/api/apps/${second.id}/remove`, { method: "POST", body: { deleteFile: false } });
    await one.heard("apps", ({ apps }) => apps.length === 1 && one.parts.registry.list().length === 1);
  });

  test("damaged and foreign files do not keep the Studio from starting", async () => {
    const home = tempFolder({
      "config/apps.json": JSON.stringify({ apps: ["relative/x.json", 7, null, "/nowhere/pakeplus.json"] }),
      "data/builds/a.ndjson": '{"event":{"type":"lane.started"}}\n{"head":7}\n{"event":7}\n\0\0',
      "data/builds/b.ndjson": `{"head":{"state":{}}}\n{"lines":5}\n`,
    });
    mkdirSync(join(home, "data/builds/folder.ndjson"));
    const { json } = await openStudio(undefined, home);
    const { status, value } = await json("/api/state");
    expect(status).toBe(200);
    expect((value as StudioState).apps.map(({ file }) => file)).toEqual(["/nowhere/pakeplus.json"]);
  });

  test("a folder that vanishes and comes back", async () => {
    const studio = await openStudio();
    const folder = tempFolder(withDefinition({}));
    const app = await addTo(studio, folder);
    renameSync(folder, `${folder} away`);
    await studio.heard("app.changed", (message) => message.app.problem?.code === "DEFINITION_NOT_FOUND");
    const body = { text: "{}", base: app.revision };
    const saved = await studio.json(`/api/apps/${app.id}/definition`, { method: "PUT", body });
    expect(saved.value).toMatchObject({ error: { code: "DEFINITION_UNREADABLE" } });
    expect(existsSync(folder)).toBe(false);
    for (const path of ["export", "icon", "file?path=www/index.html"]) {
      expect((await studio.ask(`/api/apps/${app.id}/${path}`)).status).not.toBe(500);
    }
    renameSync(`${folder} away`, folder);
    await studio.parts.registry.refresh(app.id);
    expect(studio.parts.registry.get(app.id).problem).toBe(null);
  });

  test("a definition keeps its text when the new one cannot be written", async () => {
    // The name is as long as names can be, so that nothing can be written beside it, whoever runs this.
    const name = `${"x".repeat(250)}.json`;
    const folder = tempFolder({ [name]: NOTES });
    const file = join(folder, name);
    const home = tempFolder({ "config/apps.json": JSON.stringify({ apps: [file] }) });
    const { json, parts } = await openStudio(undefined, home);
    const [app] = parts.registry.list();
    const body = { text: "{}", base: app?.revision };
    const saved = await json(`/api/apps/${app?.id}/definition`, { method: "PUT", body });
    expect(saved.value).toMatchObject({ error: { code: "OUTPUT_NOT_WRITABLE" } });
    expect(readFileSync(file, "utf8")).toBe(NOTES);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

test("many apps are there within seconds", async () => {
  const folder = tempFolder();
  const files = Array.from({ length: 300 }, (_, index) => {
    mkdirSync(join(folder, String(index)));
    const file = join(folder, String(index), "pakeplus.json");
    writeFileSync(file, NOTES);
    return file;
  });
  const home = tempFolder({ "config/apps.json": JSON.stringify({ apps: files }) });
  const { json } = await openStudio(undefined, home);
  expect(((await json("/api/state")).value as StudioState).apps).toHaveLength(300);
});
