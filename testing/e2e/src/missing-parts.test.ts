import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_SHELL } from "./harness/linux-desk.ts";
import { type RunResult, run } from "./harness/process.ts";

const LAUNCH = join(TEST_SHELL, "launch");
const STACK_TRACE = /\bat \S+:\d+|@file:|\bError:|Traceback|JS ERROR|Typelib file/;

const env = { PATH: "/usr/bin:/bin", HOME: "/nonexistent", LANG: "C.UTF-8" };

/** Runs the launcher with some files of the system covered by empty ones. */
async function launchWithout(hidden: readonly string[]): Promise<RunResult> {
  const covers = hidden.flatMap((file) => ["--ro-bind", "/dev/null", file]);
  return run("bwrap", ["--dev-bind", "/", "/", ...covers, "--die-with-parent", "--", LAUNCH], {
    env,
    deadline: 20_000,
  });
}

async function typelibs(name: string): Promise<string[]> {
  const folders = [
    "/usr/lib64",
    "/usr/lib",
    ...(await readdir("/usr/lib"))
      .filter((each) => each.includes("-linux-gnu"))
      .map((each) => join("/usr/lib", each)),
  ];
  return folders.map((folder) => join(folder, "girepository-1.0", name)).filter(existsSync);
}

function expectPlainWords({ code, stdout, stderr }: RunResult): void {
  const said = stdout + stderr;
  expect({ code, said }).toEqual({ code: 3, said });
  expect(said).not.toMatch(STACK_TRACE);
  expect(said).toMatch(/apt|dnf|zypper|pacman/);
}

describe("on a system without", () => {
  let emptyBin: string;
  beforeAll(async () => {
    emptyBin = await mkdtemp(join(tmpdir(), "pakeplus-bin-"));
  });
  afterAll(async () => {
    await rm(emptyBin, { recursive: true, force: true });
  });

  test("gjs, the launcher says in plain words what to install", async () => {
    for (const name of ["sh", "dirname", "readlink", "uname", "cat", "printf", "sed", "grep", "id"]) {
      const from = ["/usr/bin", "/bin"].map((folder) => join(folder, name)).find(existsSync);
      if (from !== undefined) await symlink(from, join(emptyBin, name));
    }
    const result = await run("/bin/sh", [LAUNCH], { env: { ...env, PATH: emptyBin }, deadline: 20_000 });
    expectPlainWords(result);
    expect(result.stderr).toMatch(/gjs/);
  });

  test.each(["WebKit2-4.1.typelib", "Soup-3.0.typelib", "Gtk-3.0.typelib"])(
    "%s, the shell says in plain words what to install",
    async (name) => {
      const hidden = await typelibs(name);
      expect(hidden.length).toBeGreaterThan(0);
      expectPlainWords(await launchWithout(hidden));
    },
  );

  test("a display, the shell says so and leaves no stack trace", async () => {
    const folder = await mkdtemp(join(tmpdir(), "pakeplus-nodisplay-"));
    await writeFile(join(folder, "keep"), "");
    const result = await run(LAUNCH, [], { env: { ...env, XDG_RUNTIME_DIR: folder }, deadline: 20_000 });
    await rm(folder, { recursive: true });
    expect(result.code).not.toBe(0);
    expect(result.stdout + result.stderr).not.toMatch(STACK_TRACE);
  });
});
