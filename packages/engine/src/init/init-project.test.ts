import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseDefinition } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { startSite } from "../testing/site.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { initProject } from "./init-project.ts";
import type { InitOptions } from "./init-project.ts";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';

function init(input: string, cwd: string, options: Partial<InitOptions> = {}) {
  const signal = new AbortController().signal;
  return initProject(input, { cwd, dir: null, overrides: [], fetch, signal, ...options });
}

describe("from a website", () => {
  test("name, colours, description and icon", async () => {
    const site = await startSite({
      "/": "<title>读书</title><link rel=icon href=/broken.png sizes=512x512><link rel=icon href=/i.svg sizes=16x16><meta name=description content=Books><meta name=theme-color content=#abc>",
      "/broken.png": "no picture",
      "/i.svg": ICON,
    });
    const dir = tempFolder({ "node_modules/pakeplus/dist/schema.json": "{}" });
    const { file, created, definition } = await init(`${site.origin}/`, dir);
    expect(created.map((path) => relative(dir, path))).toEqual(["icon.svg", "pakeplus.json"]);
    expect(readFileSync(join(dir, "icon.svg"), "utf8")).toBe(ICON);
    expect(definition).toEqual({
      $schema: "./node_modules/pakeplus/dist/schema.json",
      id: "app.pakeplus.local.app127001".concat(new URL(site.origin).port),
      name: "读书",
      version: "1.0.0",
      description: "Books",
      source: { url: `${site.origin}/` },
      icon: "icon.svg",
      window: { backgroundColor: "#abc" },
    });
    expect(parseDefinition(readFileSync(file, "utf8")).ok).toBe(true);
  });

  test("nothing is written when the site does not answer", async () => {
    const site = await startSite({});
    const dir = tempFolder();
    const error = await appErrorOf(() => init(site.origin, dir));
    expect([error.code, error.hint]).toEqual(["SITE_UNREACHABLE", expect.stringContaining("--name")]);
    expect(readdirSync(dir)).toEqual([]);
  });

  test("one that does not answer needs only a name", async () => {
    const site = await startSite({});
    const dir = tempFolder();
    const overrides = [{ path: "name", value: "内网 Wiki" }];
    const { created, definition } = await init(`${site.origin}/wiki`, dir, { overrides });
    expect(created.map((path) => relative(dir, path))).toEqual(["pakeplus.json"]);
    expect(definition).toMatchObject({ name: "内网 Wiki", source: { url: `${site.origin}/wiki` } });
  });
});

describe("from a folder", () => {
  test("the definition lies in the folder", async () => {
    const dir = tempFolder({
      "我的 站/index.html": "<title>Site</title><link rel=icon href=i.svg>",
      "我的 站/i.svg": ICON,
    });
    const { file, definition } = await init("我的 站", dir);
    expect(relative(dir, file)).toBe("我的 站/pakeplus.json");
    expect(definition).toMatchObject({ name: "Site", source: { dir: "." }, icon: "i.svg" });
    expect(definition).not.toHaveProperty("$schema");
  });

  test("beside an output folder, which the next build would empty", async () => {
    const dir = tempFolder({ "app/dist/index.html": "<title>App</title>" });
    const { file, definition } = await init("app/dist", dir);
    expect(relative(dir, file)).toBe("app/pakeplus.json");
    expect(definition.source).toEqual({ dir: "dist" });
  });

  test("a project is packaged from what its build step wrote", async () => {
    const dir = tempFolder({
      "package.json": "{}",
      "index.html": "<script src=main.ts>",
      "dist/index.html": "",
    });
    expect((await init(".", dir)).definition.source).toEqual({ dir: "dist" });
  });

  test("into another folder", async () => {
    const dir = tempFolder({ "web/index.html": "" });
    const { file, definition } = await init("web", dir, { dir: join(dir, "apps/x") });
    expect(relative(dir, file)).toBe("apps/x/pakeplus.json");
    expect(definition.source).toEqual({ dir: "../../web" });
  });

  test("without a page", async () => {
    const dir = tempFolder({ "a.txt": "" });
    expect((await appErrorOf(() => init(".", dir))).code).toBe("SOURCE_ENTRY_MISSING");
  });
});

test("an existing definition is never touched", async () => {
  const dir = tempFolder({ "pakeplus.json": "mine", "index.html": "", "www/index.html": "" });
  for (const input of [".", "pakeplus.json", "index.html", "www"]) {
    expect((await appErrorOf(() => init(input, dir))).code).toBe("DEFINITION_EXISTS");
  }
  expect(readFileSync(join(dir, "pakeplus.json"), "utf8")).toBe("mine");
});

test("bad values write nothing", async () => {
  const dir = tempFolder({ "index.html": "" });
  const overrides = [{ path: "id", value: "bad id" }];
  expect((await appErrorOf(() => init(".", dir, { overrides }))).code).toBe("DEFINITION_INVALID");
  expect(existsSync(join(dir, "pakeplus.json"))).toBe(false);
});
