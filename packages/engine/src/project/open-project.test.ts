import { describe, expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { startSite } from "../testing/site.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { openProject } from "./open-project.ts";
import type { OpenProjectOptions } from "./open-project.ts";

function noNetwork(): never {
  throw new Error("the network was used");
}

function open(input: string, cwd: string, options: Partial<OpenProjectOptions> = {}) {
  return openProject(input, {
    cwd,
    overrides: [],
    fetch: noNetwork,
    signal: new AbortController().signal,
    ...options,
  });
}

describe("a folder without a definition", () => {
  test("takes the name from the title and an id that says it was made up", async () => {
    const dir = tempFolder({ "web/index.html": "<title> My\n Notes </title>" });
    const { root, written, definitionFile } = await open("web", dir);
    expect(root).toBe(`${dir}/web`);
    expect(definitionFile).toBeNull();
    expect(written).toEqual({ id: "app.pakeplus.local.mynotes", name: "My Notes", source: { dir: "." } });
  });

  test("takes the name of the project when the page has no title", async () => {
    const dir = tempFolder({ "读书/dist/index.html": "<p>" });
    expect((await open("读书/dist", dir)).written.name).toBe("读书");
  });

  test("a page names the entry", async () => {
    const dir = tempFolder({ "home.html": "<title>Home</title>" });
    expect((await open("home.html", dir)).written.source).toEqual({ dir: ".", entry: "home.html" });
  });

  test("overrides win and are typed by the schema", async () => {
    const dir = tempFolder({ "index.html": "" });
    const overrides = [
      { path: "name", value: "123" },
      { path: "id", value: "com.example.x" },
      { path: "window.width", value: "1200" },
    ];
    expect((await open(".", dir, { overrides })).written).toEqual({
      id: "com.example.x",
      name: "123",
      source: { dir: "." },
      window: { width: 1200 },
    });
  });

  test("all mistakes of the command line are reported at once", async () => {
    const dir = tempFolder({ "index.html": "" });
    const overrides = [
      { path: "window.widht", value: "1" },
      { path: "id", value: "bad id" },
      { path: "version", value: "1.0" },
    ];
    const error = await appErrorOf(() => open(".", dir, { overrides }));
    expect(error.code).toBe("DEFINITION_INVALID");
    expect(error.issues?.map(({ path }) => path)).toEqual(["window.widht", "id", "version"]);
  });
});

describe("a definition", () => {
  const GOOD = '{ "id": "com.example.a", "name": "A", "source": { "dir": "www" } }';

  test("is found in its folder; paths start there", async () => {
    const dir = tempFolder({ "项目/pakeplus.json": `\uFEFF${GOOD}` });
    const { root, definitionFile, written } = await open("项目", dir);
    expect([root, definitionFile]).toEqual([`${dir}/项目`, `${dir}/项目/pakeplus.json`]);
    expect(written).toEqual({ id: "com.example.a", name: "A", source: { dir: "www" } });
  });

  test("that is no JSON says where", async () => {
    const dir = tempFolder({ "pakeplus.json": '{\n  "id": "com.example.a"\n  "name": "A"\n}' });
    const error = await appErrorOf(() => open(".", dir));
    expect(error.code).toBe("DEFINITION_NOT_JSON");
    expect(error.issues?.[0]).toMatchObject({ line: 3, column: 3 });
  });

  test("with problems gives its text before it is judged", async () => {
    const dir = tempFolder({ "pakeplus.json": '{ "id": "x", "nmae": "A" }' });
    const texts: string[] = [];
    const error = await appErrorOf(() => open(".", dir, { onDefinition: (_, text) => texts.push(text) }));
    expect(error.code).toBe("DEFINITION_INVALID");
    expect(error.issues?.every(({ line }) => line === 1)).toBe(true);
    expect(texts).toEqual(['{ "id": "x", "nmae": "A" }']);
  });

  test("that does not exist, is a folder or is not UTF-8", async () => {
    const dir = tempFolder({ "latin.json": Buffer.from([0x7b, 0xe4, 0x7d]) });
    expect((await appErrorOf(() => open("gone.json", dir))).code).toBe("SOURCE_NOT_FOUND");
    expect((await appErrorOf(() => open("latin.json", dir))).code).toBe("DEFINITION_UNREADABLE");
  });
});

describe("a website", () => {
  test("with a name needs no network", async () => {
    const overrides = [{ path: "name", value: "一文小说 📖" }];
    const { written, root } = await open("https://www.example.com/read", tempFolder(), { overrides });
    expect(written).toEqual({
      id: "com.example",
      name: "一文小说 📖",
      source: { url: "https://www.example.com/read" },
    });
    expect(root).toContain("测试");
  });

  test("without a name is asked for it", async () => {
    const site = await startSite({ "/": "<title>Shop</title>" });
    const project = await open(site.origin, tempFolder(), { fetch });
    expect(project.written.name).toBe("Shop");
    expect(project.site?.name).toBe("Shop");
    expect(project.notices.map(({ code }) => code)).toEqual(["name-from-site"]);
  });

  test("that does not answer is named after its host, with a warning", async () => {
    const site = await startSite({});
    const project = await open(site.origin, tempFolder(), { fetch });
    expect(project.written.name).toBe("127.0.0.1");
    expect(project.site).toBeNull();
    expect(project.notices.map(({ code, level }) => [code, level])).toEqual([
      ["site-unreachable", "warning"],
    ]);
  });

  test("mistakes are reported before the network is asked", async () => {
    const overrides = [{ path: "id", value: "bad id" }];
    const error = await appErrorOf(() => open("https://example.com", tempFolder(), { overrides }));
    expect(error.code).toBe("DEFINITION_INVALID");
  });

  test("an assumed https is said", async () => {
    const overrides = [{ path: "name", value: "X" }];
    const { notices } = await open("example.com", tempFolder(), { overrides });
    expect(notices.map(({ code }) => code)).toEqual(["scheme-assumed"]);
  });
});
