import { createHash } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileBlocks, planBuild, type ShellPins, toCloudJob, toJob } from "@pakeplus/core";
import { fileOf } from "@pakeplus/packager";
import { expect, test } from "vitest";
import { identifyUsed } from "../shells/used-shells.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { readApp } from "./read-app.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function branch(files: Readonly<Record<string, string>> = {}, shells: ShellPins = {}) {
  const written = {
    id: "com.example.notes",
    name: "Notes",
    source: { dir: "web" },
    block: { hosts: ["ads.example"] },
  };
  const plan = planBuild({ written, shells: ["linux"] });
  const job = toJob(plan, { buildId: "here", texts: {}, blocks: compileBlocks(plan, { texts: {}, sha256 }) });
  const lists = Object.entries(job.blockFiles).map(([name, text]) => [`app/blocks/${name}.json`, text]);
  const dir = tempFolder({
    "app/job.json": JSON.stringify(toCloudJob(job, { modifiedAt: 1_700_000_000, largestIcon: 16, shells })),
    "app/icons/16.png": "png",
    "app/www/index.html": "<title>Notes</title>",
    "shells/linux/launch": "#!/bin/sh\n",
    ...Object.fromEntries(lists),
    ...files,
  });
  return { dir, list: String(lists[0]?.[0]) };
}

async function readAll(dir: string, expected: string | null = "notes"): Promise<string> {
  const app = await readApp({
    dir: join(dir, "app"),
    shells: join(dir, "shells"),
    program: dir,
    expected,
    buildId: "a",
  });
  const [target] = app.job.targets;
  if (target === undefined) throw new Error("There is no target.");
  const { icons, payload, shell, block } = await app.inputFor(target);
  const modes = shell.map(({ path, mode }) => `${path} ${mode.toString(8)}`);
  return `${icons.map(({ size }) => size).join()} ${payload.map(({ path }) => path).join()} ${modes.join()} ${typeof block}`;
}

test("a branch as it was sent", async () => {
  expect(await readAll(branch().dir)).toBe("16 index.html launch 755 string");
});

test("another app than the one asked for", async () => {
  await expect(readAll(branch().dir, "other")).rejects.toThrow("The commit holds notes, not other.");
});

test.each([
  ["a file", "/etc/passwd", "app/www/words.txt"],
  ["a folder", "/etc", "app/www/etc"],
  ["an icon", "/etc/passwd", "app/icons/32.png"],
  ["a part of the shell", "/etc/passwd", "shells/linux/main.js"],
])("a link in place of %s is refused", async (_what, target, place) => {
  const { dir } = branch();
  symlinkSync(target, join(dir, place));
  await expect(readAll(dir)).rejects.toMatchObject({ code: "SOURCE_UNREADABLE" });
});

test("a block list that was changed", async () => {
  const { dir, list } = branch();
  writeFileSync(join(dir, list), "[]");
  await expect(readAll(dir)).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
});

/** A branch that names the shell which consists of this start script. */
async function branchFor(launch: string): Promise<string> {
  const sources = { "compile-linux.mjs": "compiler", "sources/linux/launch": "#!/bin/sh\n" };
  const { dir } = branch(sources);
  const { hash, sha256: digest } = await identifyUsed("linux", [fileOf("launch", launch, 0o755)], dir);
  return branch(sources, { linux: { hash: hash ?? "", sha256: digest } }).dir;
}

test("the shell that was seen is taken, another one of the same sources is not", async () => {
  expect(await readAll(await branchFor("#!/bin/sh\n"))).toContain("launch 755");
  const other = await branchFor("#!/bin/sh\nexit\n");
  await expect(readAll(other)).rejects.toMatchObject({ code: "SHELL_CHANGED" });
  // A main of another PakePlus has other sources, so its shell is another one.
  writeFileSync(join(other, "sources/linux/launch"), "#!/bin/sh\n# newer\n");
  expect(await readAll(other)).toContain("launch 755");
});

test("an icon of an unknown name", async () => {
  const { dir } = branch({ "app/icons/big.png": "png" });
  await expect(readAll(dir)).rejects.toMatchObject({ code: "ICON_UNREADABLE" });
});

test("a job that is not JSON or of another version", async () => {
  await expect(readAll(branch({ "app/job.json": "{" }).dir)).rejects.toThrow(
    "not one that this version understands",
  );
  await expect(readAll(branch({ "app/job.json": "{}" }).dir)).rejects.toThrow(
    "not one that this version understands",
  );
});
