import { expect, test } from "vitest";
import { runCli } from "../../testing/run-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

/** What comes with the command, as small as it can be. */
function installed() {
  const dir = tempFolder({
    "shells/linux/launch": "#!/bin/sh\n",
    "shells/linux/shell/main.js": "let a;",
    "cloud/compile-linux.mjs":
      'import { cpSync } from "node:fs";\ncpSync(process.argv[2], process.argv[3], { recursive: true });\n',
    "cloud/sources/linux/launch": "#!/bin/sh\n",
    "cloud/sources/linux/shell/main.js": "let readable;",
  });
  const world = { shellsDir: `${dir}/shells`, cloudDir: `${dir}/cloud` };
  return { dir, shells: (...words: readonly string[]) => runCli(dir, ["shells", ...words], world) };
}

test("every platform is listed, with what is at hand and what is not yet", async () => {
  const { shells } = installed();
  const { exitCode, stdout } = await shells("list", "--json");
  const { shells: rows } = JSON.parse(stdout) as {
    shells: { target: string; bundled: unknown; comesWith: string }[];
  };
  expect([exitCode, rows.length, rows.filter(({ bundled }) => bundled !== null).length]).toEqual([0, 8, 1]);
  expect(rows[0]).toMatchObject({
    target: "linux",
    arch: "any",
    bundled: { bytes: 16, sha256: expect.stringMatching(/^[\da-f]{64}$/u) as unknown },
    release: null,
    compile: { runner: "ubuntu-24.04", command: ["node", "compile-linux.mjs", "sources/linux"] },
  });
  expect((await shells()).stdout).toContain(
    "android          any processor; not yet: comes with the shell for Android",
  );
});

test("a shell made here is compared with the one that came along", async () => {
  const { dir, shells } = installed();
  const made = await shells("build", "linux", "--out", "made", "--json");
  expect(JSON.parse(made.stdout)).toMatchObject({ path: `${dir}/made`, isSame: false });
  const again = await shells("build", "--out", "made", "--json");
  expect([again.exitCode, again.stdout]).toEqual([2, expect.stringContaining("OUTPUT_NOT_WRITABLE")]);
});

test.each([
  [["lst"], "Did you mean list?"],
  [["verify", "linus"], "Did you mean linux?"],
  [["verify", "--github"], "--github belongs to"],
  [["list", "linux"], "shows all of them"],
  [["build", "ios"], "There is no shell for ios yet."],
])("shells %j", async (words, text) => {
  const { exitCode, stderr } = await installed().shells(...words);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(text)]);
});
