import { createServer } from "node:http";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Finding } from "@pakeplus/core";
import { runCli } from "../../testing/run-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

const GOOD_PAGE = "<!doctype html><html lang=en><title>My Notes</title>";
const BAD_PAGE = `${GOOD_PAGE}\n<script src=gone.js></script><img src=gone.png>`;
const WARNING_PAGE = `${GOOD_PAGE}<img src=gone.png>`;
const NOTES = fileURLToPath(new URL("../../../../../examples/notes", import.meta.url));

interface JsonResult {
  ok: boolean;
  targets: string[];
  findings: Finding[];
}

describe("check", () => {
  test("shows what helps, by severity, and fails with errors", async () => {
    const dir = tempFolder({ "web/index.html": BAD_PAGE });
    const { exitCode, stdout, stderr } = await runCli(dir, ["check", "web"]);
    expect(stdout).toBe(`Errors (1)
  A script or style sheet is missing  file-missing
    index.html:2  gone.js is not in the folder.
    → Add the file, correct the address, or build the site again. A file left out by source.ignore can be named in source.include.

Warnings (1)
  A picture, font or other file is missing  resource-missing
    index.html:2  gone.png is not in the folder.
    → Add the file, or remove what asks for it.

Notes (1)
  The app has no icon of its own  icon-missing
    The definition and the start page name no picture.
    → Name an SVG, or a PNG of at least 512 × 512 pixels, in icon.

1 error, 1 warning, 1 note. Looked at for Linux.
`);
    expect(stderr).toBe("");
    expect(exitCode).toBe(1);
    expect(readdirSync(dir)).toEqual(["web"]);
  });

  test("warnings fail only with --strict", async () => {
    const dir = tempFolder({ "web/index.html": WARNING_PAGE });
    expect((await runCli(dir, ["check", "web"])).exitCode).toBe(0);
    expect((await runCli(dir, ["check", "web", "--strict"])).exitCode).toBe(1);
  });

  test("--json is one value that says it all", async () => {
    const dir = tempFolder({ "web/index.html": BAD_PAGE });
    const { exitCode, stdout } = await runCli(dir, ["check", "web", "--json", "--target", "linux,ios"]);
    const { ok, targets, findings } = JSON.parse(stdout) as JsonResult;
    expect({ ok, targets, exitCode }).toEqual({ ok: false, targets: ["linux", "ios"], exitCode: 1 });
    expect(findings[0]).toEqual({
      code: "file-missing",
      severity: "error",
      title: "A script or style sheet is missing",
      detail: "gone.js is not in the folder.",
      hint: "Add the file, correct the address, or build the site again. A file left out by source.ignore can be named in source.include.",
      target: null,
      place: { file: "index.html", line: 2 },
      docs: "reference/check#file-missing",
    });
  });

  test("places in the definition are lines of its file", async () => {
    const definition =
      '{\n  "id": "com.example.t",\n  "name": "T",\n  "version": "0.0.0",\n  "source": { "dir": "web" }\n}\n';
    const dir = tempFolder({ "pakeplus.json": definition, "web/index.html": GOOD_PAGE });
    const { stdout } = await runCli(dir, ["check", "--json"]);
    const { findings } = JSON.parse(stdout) as JsonResult;
    expect(findings.find(({ code }) => code === "version-zero")?.place).toEqual({
      file: "pakeplus.json",
      line: 4,
    });
  });

  test("many of a kind are cut in text and whole in JSON", async () => {
    const images = Array.from({ length: 14 }, (_, index) => `<img src=${index}.png>`).join("");
    const dir = tempFolder({ "web/index.html": GOOD_PAGE + images });
    const { stdout } = await runCli(dir, ["check", "web"]);
    expect(stdout).toContain("… and 4 more; --json shows all");
    const json = JSON.parse((await runCli(dir, ["check", "web", "--json"])).stdout) as JsonResult;
    expect(json.findings.filter(({ code }) => code === "resource-missing")).toHaveLength(14);
  });

  test("a live website", async () => {
    const server = createServer((request, response) => {
      response
        .setHeader("content-type", "text/html")
        .end(request.url === "/a.js" ? "navigator.share({})" : `${GOOD_PAGE}<script src=/a.js></script>`);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const { exitCode, stdout } = await runCli(tempFolder(), ["check", url, "--json"], { fetch });
    expect(exitCode).toBe(0);
    const { findings } = JSON.parse(stdout) as JsonResult;
    expect(findings).toMatchObject([
      { code: "feature-missing", target: "linux", place: { file: `${url}/a.js`, line: 1 } },
      { code: "icon-missing" },
    ]);
  });

  test.each([
    ["an unknown target", ["check", "web", "--target", "beos"], "TARGET_UNKNOWN"],
    ["an unknown option", ["check", "web", "--stricter"], "USAGE_INVALID"],
    ["a folder that does not exist", ["check", "gone"], "SOURCE_NOT_FOUND"],
    ["a bad definition", ["check", "web", "--set", "window.width=wide"], "DEFINITION_INVALID"],
  ])("%s is wrong use, not a finding", async (_, argv, code) => {
    const dir = tempFolder({ "web/index.html": GOOD_PAGE });
    const { exitCode, stdout } = await runCli(dir, [...argv, "--json"]);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code } });
  });

  test("the example has nothing to find, on any platform", async () => {
    const all = "linux,windows-x64,macos-universal,android,ios";
    const { exitCode, stdout } = await runCli(join(NOTES, ".."), [
      "check",
      NOTES,
      "--json",
      "--strict",
      "--target",
      all,
    ]);
    expect(exitCode).toBe(0);
    const { findings } = JSON.parse(stdout) as JsonResult;
    expect(findings.map(({ code, target }) => `${code} ${String(target)}`)).toEqual([
      "service-worker-apple macos",
      "service-worker-apple ios",
      "icon-transparent ios",
    ]);
  });
});
