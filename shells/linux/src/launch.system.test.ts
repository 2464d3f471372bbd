import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "pakeplus-launch-"));
afterAll(() => rmSync(root, { recursive: true }));

/** The few programs a launcher may count on, and a gjs that prints how it was called. */
function makeCommands(name: string, gjs: string | null): string {
  const folder = join(root, name);
  mkdirSync(folder);
  symlinkSync("/usr/bin/readlink", join(folder, "readlink"));
  symlinkSync("/usr/bin/dirname", join(folder, "dirname"));
  if (gjs !== null) {
    writeFileSync(join(folder, "gjs"), gjs);
    chmodSync(join(folder, "gjs"), 0o755);
  }
  return folder;
}

function fakeGjs(version: string): string {
  return `#!/bin/sh\nif [ "$1" = --version ]; then echo "gjs ${version}"; else printf '%s|' "$@"; fi\n`;
}

const app = join(root, "一文 小说 $HOME 'x'");
mkdirSync(app);
const launch = join(app, "launch");
copyFileSync(fileURLToPath(new URL("../launch", import.meta.url)), launch);
chmodSync(launch, 0o755);

function run(commands: string, program = launch, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(program, ["a b", "https://x/?a=1&b=2"], {
    cwd: "/",
    env: { PATH: commands, ...env },
    encoding: "utf8",
    timeout: 10_000,
  });
  return { status, stdout, stderr };
}

describe("launch", () => {
  const good = makeCommands("good", fakeGjs("1.74.2"));
  const called = `-m|${app}/shell/main.js|--|a b|https://x/?a=1&b=2|`;

  it("starts the shell beside it with its arguments untouched", () => {
    expect(run(good)).toEqual({ status: 0, stdout: called, stderr: "" });
  });

  it("finds its folder through links, absolute and relative", () => {
    const outer = join(root, "outer");
    const inner = join(root, "inner");
    symlinkSync(launch, inner);
    symlinkSync("inner", outer);
    expect(run(good, outer).stdout).toBe(called);
  });

  it.each([
    ["is missing", null, "gjs is missing."],
    ["is too old", fakeGjs("1.66.2"), "gjs 1.66.2 is too old, 1.72 or newer is needed."],
    ["does not run", "#!/bin/sh\nexit 127\n", "gjs does not run."],
  ])("says in plain words that gjs %s", (name, gjs, words) => {
    const { status, stdout, stderr } = run(makeCommands(name, gjs));
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr.split("\n").slice(0, 4)).toEqual([
      `This app cannot start: ${words}`,
      "",
      "Install the parts of the system it needs, then open the app again:",
      "  Debian, Ubuntu: sudo apt install gjs gir1.2-webkit2-4.1 gir1.2-gtk-3.0",
    ]);
  });

  it("speaks Chinese where the system does", () => {
    const { stderr } = run(makeCommands("chinese", null), launch, { LANG: "zh_CN.UTF-8" });
    expect(stderr).toContain("无法启动此应用：缺少 gjs。");
  });

  it("takes words of any script, and refuses those that are not UTF-8 before gjs crashes at them", () => {
    symlinkSync("/usr/bin/iconv", join(good, "iconv"));
    const start = (octal: string) => {
      const command = `exec "$0" "$(printf '${octal}')"`;
      const env = { PATH: good, LANG: "C.UTF-8" };
      const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", command, launch], {
        env,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    };
    expect(start("\\346\\226\\207.md")).toEqual({
      status: 0,
      stdout: `-m|${app}/shell/main.js|--|文.md|`,
      stderr: "",
    });
    expect(start("b\\377.md")).toEqual({
      status: 2,
      stdout: "",
      stderr: "A word of the command line is not UTF-8. Open the file from the file manager.\n",
    });
  });
});
