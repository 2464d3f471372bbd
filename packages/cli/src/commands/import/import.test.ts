import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDefinition } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import { runCli } from "../../testing/run-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
const PROJECT = {
  name: "notes",
  showName: "读书 Notes",
  appid: "com.example.notes.desktop",
  url: "https://notes.example.com",
  version: "1.2.3",
  icon: PNG.toString("base64"),
  customJs: "console.log('mine'); JsBridge.openUrl('x')",
  more: { windows: { width: 900, alwaysOnTop: true } },
};

describe("a file", () => {
  test("definition, files and a report in plain words", async () => {
    const dir = tempFolder({ "old/ppconfig.json": JSON.stringify(PROJECT) });
    const { exitCode, stdout, stderr } = await runCli(dir, ["import", "old/ppconfig.json"]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe("icon.png\ninject/custom.js\npakeplus.json\n");
    expect(stderr).toContain("carried  more.windows.width");
    expect(stderr).toContain("refused  customJs: open_url");
    expect(stderr).toContain("→ pakeplus check\n");
    const parsed = parseDefinition(readFileSync(join(dir, "pakeplus.json"), "utf8"));
    expect(parsed).toMatchObject({ ok: true, value: { id: "com.example.notes", version: "1.2.3" } });
    expect(readFileSync(join(dir, "icon.png"))).toEqual(PNG);
    expect(readFileSync(join(dir, "inject/custom.js"), "utf8")).toBe(PROJECT.customJs);
  });

  test("--json is one value", async () => {
    const dir = tempFolder({ "ppconfig.json": JSON.stringify(PROJECT) });
    const { stdout } = await runCli(dir, ["import", "--json", "--quiet", "--dir", "new"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      kind: "pakeplus",
      created: ["icon.png", "inject/custom.js", "pakeplus.json"],
      definition: { name: "读书 Notes" },
      report: expect.arrayContaining([
        { from: "appid", outcome: "changed", to: "id", why: expect.any(String) as string },
      ]) as unknown,
    });
    expect(existsSync(join(dir, "new/pakeplus.json"))).toBe(true);
  });

  test("what was imported can be built", async () => {
    const dir = tempFolder({
      "ppconfig.json": JSON.stringify(PROJECT),
      "shell-for-tests/launch": "#!/bin/sh\n",
      "shell-for-tests/shell/main.js": "",
    });
    await runCli(dir, ["import"]);
    const built = await runCli(dir, ["build", "--format", "deb"]);
    expect([built.exitCode, built.stdout]).toEqual([0, "out/dushu-notes_1.2.3_all.deb\n"]);
  });
});

test("an app that nativefier built, with what lies inside", async () => {
  const dir = tempFolder({
    "App-linux-x64/resources/app/nativefier.json":
      '{"targetUrl":"https://example.com","name":"E","width":640}',
    "App-linux-x64/resources/app/icon.png": PNG,
    "App-linux-x64/resources/app/inject/inject-1a2b3c..css": "a{}",
    "App-linux-x64/resources/app/inject/_placeholder": "",
  });
  const { exitCode, stdout } = await runCli(dir, ["import", "App-linux-x64"]);
  expect([exitCode, stdout]).toEqual([0, "icon.png\ninject/inject-1a2b3c.css\npakeplus.json\n"]);
});

describe("a command line", () => {
  test("after --, with files from this folder", async () => {
    const dir = tempFolder({ "my icon.png": PNG, "fix.css": "a{}" });
    const words = ["pake", "https://chat.example.com", "--name", "Chat", "--icon", "my icon.png"];
    const { exitCode, stdout } = await runCli(dir, [
      "import",
      "--dir",
      "chat",
      "--",
      ...words,
      "--inject",
      "fix.css",
    ]);
    expect([exitCode, stdout]).toEqual([0, "chat/icon.png\nchat/inject/fix.css\nchat/pakeplus.json\n"]);
  });

  test("--from stands in for the tool's name", async () => {
    const dir = tempFolder();
    const words = ["example.com", "--single-instance", "--width", "700"];
    const { stdout } = await runCli(dir, ["import", "--from", "nativefier", "--json", "--", ...words]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "nativefier", definition: { window: { width: 700 } } });
  });

  test("a local folder becomes relative to the definition", async () => {
    const dir = tempFolder({ "site/index.html": "<title>x</title>" });
    const sourceOf = async (home: string, place: string): Promise<unknown> => {
      const { stdout } = await runCli(dir, [
        "import",
        "--json",
        "--dir",
        home,
        "--",
        "pake",
        place,
        "--name",
        "S",
      ]);
      return (JSON.parse(stdout) as { definition: { source: unknown } }).definition.source;
    };
    expect(await sourceOf("app", "./site")).toEqual({ dir: "../site" });
    expect(await sourceOf("site", join(dir, "site"))).toEqual({ dir: "." });
    // Above the definition an absolute path would say where somebody keeps their files.
    expect(await sourceOf("other", join(dir, "site"))).toEqual({ dir: "www" });
  });
});

describe("refusals leave nothing behind", () => {
  test.each([
    [["gone.json"], "IMPORT_NOT_FOUND"],
    [["package.json"], "IMPORT_UNRECOGNISED"],
    [["."], "IMPORT_UNRECOGNISED"],
    [["empty.json"], "IMPORT_UNRECOGNISED"],
    [["--from", "pakeplus", "package.json"], "IMPORT_INCOMPLETE"],
    [["--", "electron-forge", "make"], "IMPORT_UNRECOGNISED"],
    [["--", "pake", "--name", "x"], "IMPORT_INCOMPLETE"],
    [["--from", "nativefyer", "x"], "USAGE_INVALID"],
  ])("%j", async (words, code) => {
    const dir = tempFolder({ "package.json": '{"name":"x"}', "empty.json": "" });
    const { exitCode, stdout } = await runCli(dir, ["import", "--json", ...words]);
    expect([exitCode, (JSON.parse(stdout) as { error: { code: string } }).error.code]).toEqual([2, code]);
    expect(readdirSync(dir).toSorted()).toEqual(["empty.json", "package.json"]);
  });

  test("no file is written over", async () => {
    for (const [name, text] of [
      ["pakeplus.json", "{}"],
      ["icon.png", "mine"],
      ["inject/custom.js", "mine"],
    ] as const) {
      const dir = tempFolder({ "ppconfig.json": JSON.stringify(PROJECT), [name]: text });
      const before = readdirSync(dir).toSorted();
      const { exitCode, stderr } = await runCli(dir, ["import"]);
      expect([exitCode, stderr.includes("DEFINITION_EXISTS")]).toEqual([2, true]);
      expect(readFileSync(join(dir, name), "utf8")).toBe(text);
      expect(readdirSync(dir).toSorted()).toEqual(before);
    }
  });

  test("a half-written import is taken back", async () => {
    const dir = tempFolder({ "ppconfig.json": JSON.stringify(PROJECT), inject: "a file, not a folder" });
    const { exitCode, stderr } = await runCli(dir, ["import"]);
    expect([exitCode, stderr.includes("OUTPUT_NOT_WRITABLE")]).toEqual([2, true]);
    expect(readdirSync(dir).toSorted()).toEqual(["inject", "ppconfig.json"]);
  });
});

test("a settings file of a stranger does nothing to the terminal", async () => {
  const settings = { url: "https://a.example", width: "\u009b2J", ["\u001b]0;title\u0007"]: 1 };
  const dir = tempFolder({ "pake.json": JSON.stringify(settings) });
  const { stderr } = await runCli(dir, ["import", "pake.json", "--from", "pake", "--no-color"]);
  expect(stderr).toContain(String.raw`\u001b]0;title\u0007`);
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
});

test("a settings file of a stranger copies nothing from outside its folder", async () => {
  const dir = tempFolder({ "secret.js": "token", "old/own.js": "fine", "old/pake.json": "" });
  symlinkSync(join(dir, "secret.js"), join(dir, "old/link.js"));
  const inject = ["../secret.js", join(dir, "secret.js"), "link.js", "~/x.js", "file:///etc/x.js", "own.js"];
  writeFileSync(join(dir, "old/pake.json"), JSON.stringify({ url: "https://a.example", inject }));
  const { stdout } = await runCli(dir, ["import", "old", "--json", "--dir", "new"]);
  const { definition, created } = JSON.parse(stdout) as { definition: object; created: string[] };
  expect(created).toEqual(["inject/own.js", "pakeplus.json"]);
  expect(definition).toMatchObject({ inject: [{ js: "inject/own.js" }] });
});
