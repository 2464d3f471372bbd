import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, webProject as project } from "./testing/run-cli.ts";

describe("inspect and verify", () => {
  test("read back what build wrote, in every format", async () => {
    const dir = project();
    const { stdout } = await runCli(dir, ["build", "web"]);
    for (const file of stdout.trimEnd().split("\n")) {
      expect(await runCli(dir, ["verify", file, "--quiet"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
      const inspected = await runCli(dir, ["inspect", file]);
      expect(JSON.parse(inspected.stdout)).toMatchObject({
        id: "app.pakeplus.local.mynotes",
        name: "My Notes",
      });
    }
  });

  test("name the first damaged file", async () => {
    const dir = project({ "web/big.txt": "a".repeat(100_000) });
    await runCli(dir, ["build", "web", "--format", "deb"]);
    const file = join(dir, "out/my-notes_1.0.0_all.deb");
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
    writeFileSync(file, bytes);
    const { exitCode, stderr } = await runCli(dir, ["verify", file]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("PACKAGE_DAMAGED");
  });

  test.each([
    ["gone.deb", "PACKAGE_NOT_FOUND"],
    ["web/index.html", "PACKAGE_UNRECOGNISED"],
  ])("%s", async (file, code) => {
    const dir = project();
    for (const command of ["inspect", "verify"]) {
      const { exitCode, stdout } = await runCli(dir, [command, file, "--json"]);
      expect(exitCode).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code } });
    }
  });

  test("without a file", async () => {
    expect((await runCli("/", ["inspect"])).exitCode).toBe(2);
  });
});

function brokenClock(): never {
  throw new TypeError("x is undefined");
}

describe("the rest", () => {
  test("an unknown command names what was probably meant", async () => {
    const { exitCode, stderr, stdout } = await runCli("/", ["biuld", "x"]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Did you mean pakeplus build?");
  });

  test("--version", async () => {
    expect((await runCli("/", ["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("init writes a definition that builds", async () => {
    const dir = project();
    const result = await runCli(dir, ["init", "web"]);
    expect([result.exitCode, result.stdout]).toEqual([0, "pakeplus.json\n"]);
    expect(result.stderr).toContain("pakeplus build");
    expect((await runCli(dir, ["build", "--format", "deb"])).exitCode).toBe(0);
    expect((await runCli(dir, ["init", "web"])).exitCode).toBe(2);
  });

  test("doctor tells everything at once, with 3 when building is impossible", async () => {
    const dir = project();
    const { stdout, exitCode } = await runCli(dir, ["doctor", "--json"], { env: {}, nodeVersion: "18.0.0" });
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { id: string; status: string }[] };
    expect([ok, exitCode]).toEqual([false, 3]);
    expect(Object.fromEntries(checks.map(({ id, status }) => [id, status]))).toEqual({
      node: "missing",
      "shell-linux": "missing",
      folder: "ok",
      gjs: "limited",
      webkitgtk: "limited",
      display: "limited",
      bubblewrap: "limited",
      lintian: "limited",
    });
  });

  test("preview without gjs says what to install", async () => {
    const env = { PAKEPLUS_LINUX_SHELL: "shell-for-tests", PATH: "/nowhere" };
    const { exitCode, stderr } = await runCli(project(), ["preview", "web"], { env });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("sudo apt install gjs");
  });

  test("a fault of ours is 70 and asks for a report", async () => {
    const { exitCode, stdout } = await runCli(project(), ["build", "web", "--json"], { clock: brokenClock });
    expect(exitCode).toBe(70);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "INTERNAL", reason: "x is undefined" } });
  });
});
