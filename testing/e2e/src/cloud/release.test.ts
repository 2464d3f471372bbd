import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { main, type World } from "@pakeplus/cloud";
import { expect, test } from "vitest";
import { openBuildGitHub } from "../harness/build-github.ts";
import { filesOfApp, shellsFolder, writeFiles } from "../harness/build-repository.ts";
import { copyExample } from "../harness/example-project.ts";
import { testFolder } from "../harness/test-folder.ts";

const RELEASES = "/repos/octo/PakePlus/releases";

async function openApp(version: string) {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes", { version });
  const files = await filesOfApp(project);
  const github = await openBuildGitHub(folder, files, "notes");
  const [app, out] = [join(folder, "app"), join(folder, "out")];
  await writeFiles(app, files);
  let log = "";
  const world: World = {
    env: github.env,
    write: (text) => (log += text),
    fetch,
    now: Date.now,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  const step = async (command: string) => {
    log = "";
    const code = await main([command, "--app", app, "--out", out, "--shells", shellsFolder()], world);
    return { code, log };
  };
  expect(await step("package")).toMatchObject({ code: 0 });
  const releases = () => [...github.repository.releases.values()];
  return { github, out, step, releases };
}

/** What SHA256SUMS says of each file, and what the release holds. */
async function digests(release: { assets: readonly { name: string; file: string }[] } | undefined) {
  const content = await Promise.all(
    (release?.assets ?? []).map(async ({ name, file }) => [name, await readFile(file)] as const),
  );
  const sums = content.find(([name]) => name === "SHA256SUMS")?.[1].toString() ?? "";
  const named = sums.trimEnd().split("\n");
  const held = content
    .filter(([name]) => name !== "SHA256SUMS")
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}`);
  return { named: new Set(named), held: new Set(held), names: named.map((line) => line.slice(66)) };
}

test("the digests name the files as GitHub stores them", async () => {
  const app = await openApp("2.0.0-beta.2");
  expect(await app.step("release")).toMatchObject({ code: 0 });
  const [release] = app.releases();
  expect(release).toMatchObject({ tag: "notes-v2.0.0-beta.2", isPrerelease: true, isDraft: false });
  const { named, held, names } = await digests(release);
  expect(named).toEqual(held);
  expect(names).toEqual([
    "notes_2.0.0-beta.2_all.deb",
    "notes-2.0.0-beta.2-1.noarch.rpm",
    "notes-2.0.0-beta.2-linux.tar.gz",
    "pakeplus.json",
    "shells.json",
  ]);
  expect(app.github.emulator.violations).toEqual([]);
});

test("one release comes out whatever answer gets lost", async () => {
  const app = await openApp("1.0.0");
  const lost = { times: 1, kind: "reset", after: true } as const;
  const { faults } = app.github.emulator;
  faults.push({ ...lost, request: `POST ${RELEASES}` });
  faults.push({ ...lost, request: `POST ${RELEASES}/*` });
  faults.push({ ...lost, request: `PATCH ${RELEASES}/*` });
  expect(await app.step("release")).toMatchObject({ code: 0 });
  expect(faults.map(({ times }) => times)).toEqual([0, 0, 0]);
  expect(app.releases().map(({ isDraft, assets }) => [isDraft, assets.length])).toEqual([[false, 6]]);
  const { named, held } = await digests(app.releases()[0]);
  expect(named).toEqual(held);
});

test("uploads that fail or end early are made good", async () => {
  const app = await openApp("1.0.0");
  const { faults } = app.github.emulator;
  faults.push({ request: `POST ${RELEASES}/*`, times: 1, kind: "status", status: 502 });
  faults.push({ request: `POST ${RELEASES}/*`, times: 1, kind: "reset" });
  expect(await app.step("release")).toMatchObject({ code: 0 });
  const { named, held } = await digests(app.releases()[0]);
  expect(named).toEqual(held);
});

test("an older release of the same version stays until the new one is complete", async () => {
  const app = await openApp("1.0.0");
  expect(await app.step("release")).toMatchObject({ code: 0 });
  const [older] = app.releases();
  const before = older?.assets.map(({ name, sha256 }) => [name, sha256]);
  await writeFile(join(app.out, "screenshot-linux.png"), "another picture");

  const fault = { request: `POST ${RELEASES}/*`, times: 99, kind: "status", status: 500 } as const;
  app.github.emulator.faults.push(fault);
  const failed = await app.step("release");
  expect([failed.code, failed.log]).toEqual([1, expect.stringContaining("::error::GitHub could not take")]);
  expect(app.releases().map(({ id, isDraft }) => [id === older?.id, isDraft])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(older?.assets.map(({ name, sha256 }) => [name, sha256])).toEqual(before);

  app.github.emulator.faults.length = 0;
  expect(await app.step("release")).toMatchObject({ code: 0 });
  const [newer, ...others] = app.releases();
  expect(others).toEqual([]);
  expect([newer?.id === older?.id, newer?.isDraft, newer?.assets.length]).toEqual([false, false, 7]);
  expect(await app.github.repository.git.tipOf("refs/tags/notes-v1.0.0")).toBe(app.github.sent.main);
});

test("what an interrupted run left is kept where it is whole and replaced where it is not", async () => {
  const app = await openApp("1.0.0");
  const { faults, journal } = app.github.emulator;
  faults.push({ request: `PATCH ${RELEASES}/*`, times: 99, kind: "status", status: 500 });
  expect(await app.step("release")).toMatchObject({ code: 1 });
  faults.length = 0;
  const [draft] = app.releases();
  const spoilt = draft?.assets.find(({ name }) => name.endsWith(".rpm"));
  if (spoilt !== undefined) spoilt.sha256 = "0".repeat(64);
  journal.length = 0;
  expect(await app.step("release")).toMatchObject({ code: 0 });
  const sent = journal
    .filter(({ kind }) => kind === "upload")
    .map(({ path }) => path.replace(/^.*name=/u, ""));
  expect(sent).toEqual(["notes-1.0.0-1.noarch.rpm"]);
  expect(app.releases().map(({ id, isDraft }) => [id, isDraft])).toEqual([[draft?.id, false]]);
});

test("a token that may not write is explained", async () => {
  const app = await openApp("1.0.0");
  app.github.emulator.faults.push({
    request: `POST ${RELEASES}`,
    times: 9,
    kind: "status",
    status: 403,
    message: "Resource not accessible by integration",
  });
  const { code, log } = await app.step("release");
  expect([code, log]).toEqual([1, expect.stringContaining("This run may not make a release.")]);
});
