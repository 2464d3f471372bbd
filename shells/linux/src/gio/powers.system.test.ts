import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "pakeplus-powers-"));
const script = join(root, "run.js");
const folder = join(root, "a folder");
const at = (name: string) => join(folder, name);

function perform(task: string): unknown {
  const output = execFileSync("gjs", ["-m", script, task, folder], {
    encoding: "utf8",
    timeout: 20_000,
    cwd: "/",
    env: { ...process.env, HOME: folder },
  });
  return JSON.parse(output);
}

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("./powers-in-gjs.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    format: "esm",
    target: "firefox91",
    external: ["gi://*", "system"],
    define: { __TEST_BUILD__: "false" },
    logLevel: "error",
  });
});

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(at("file.txt"), "old content");
  chmodSync(at("file.txt"), 0o640);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("a picked file", () => {
  it("is replaced behind its links, with its mode", () => {
    symlinkSync("file.txt", at("link.txt"));
    linkSync(at("file.txt"), at("hard.txt"));
    expect(perform("write")).toEqual({ size: 11, read: "content" });
    expect(readFileSync(at("file.txt"), "utf8")).toBe("new content");
    expect(lstatSync(at("link.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("hard.txt"), "utf8")).toBe("new content");
    expect(statSync(at("file.txt")).mode & 0o777).toBe(0o640);
    expect(readdirSync(at("spool"))).toEqual([]);
  });

  it("is made where there was none, and never over one that came in between", () => {
    expect(perform("create")).toBe("FAILED");
    expect(readFileSync(at("new.txt"), "utf8")).toBe("made");
    expect(readFileSync(at("taken.txt"), "utf8")).toBe("");
  });

  it("stays as it was when its document goes in the middle of writing", () => {
    expect(perform("abandon")).toEqual(["INVALID_ARGUMENT", "INVALID_ARGUMENT", "INVALID_ARGUMENT"]);
    expect(readFileSync(at("file.txt"), "utf8")).toBe("old content");
    expect(readdirSync(at("spool"))).toEqual([]);
  });

  it("belongs to one window, origin and world", () => {
    expect(perform("strangers")).toEqual(Array.from({ length: 6 }, () => "INVALID_ARGUMENT"));
  });

  it("is an ordinary file: nothing that never ends, and no folder", () => {
    execFileSync("mkfifo", [at("pipe")]);
    mkdirSync(at("folder"));
    symlinkSync("nowhere", at("dangling"));
    expect(perform("noFiles")).toEqual([]);
  });
});

describe("a declared program", () => {
  it("runs in the home folder, four at once", () => {
    expect(perform("folder")).toBe(`${folder}\n`);
    expect(perform("many")).toEqual(["FAILED", 0, 0, 0, 0]);
  });

  it("ends with the app", () => {
    expect(perform("end")).toEqual({ exitCode: null, stdout: "", stderr: "" });
  });

  it("may say what is no UTF-8", () => {
    expect(perform("bytes")).toEqual({ exitCode: 0, stdout: "\uFFFDa\0b", stderr: "" });
    expect(existsSync(at("spool"))).toBe(false);
  });
});
