import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatShellManifest, parseShellManifest, shellDigestText, shellTag } from "@pakeplus/core";
import type { Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { ownShell } from "../harness/build-repository.ts";
import { openGitHub } from "../github/harness/github-desk.ts";
import { newPerson } from "../github/harness/person.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The manifest of somebody who exchanged a file and knows how its digests are made. */
function manifestWith(text: string, changed: string, content: string): string {
  const { files, ...rest } = parseShellManifest(text);
  const forged = files.map((file) =>
    file.path === changed ? { ...file, bytes: Buffer.byteLength(content), sha256: sha256(content) } : file,
  );
  return formatShellManifest({ ...rest, files: forged, sha256: sha256(shellDigestText(forged)) });
}

function repositoryOf(emulator: Emulator) {
  const repository = emulator.state.repositories.get("octo/pakeplus");
  if (repository === undefined) throw new Error("There is no repository.");
  const releaseOf = (tag: string) => [...repository.releases.values()].find((release) => release.tag === tag);
  const lastRun = () => {
    const run = [...repository.runs.values()].at(-1);
    if (run === undefined) throw new Error("Nothing ran.");
    return run;
  };
  return { releaseOf, lastRun };
}

/** What each job of the last run came to. */
function jobsOf({ lastRun }: ReturnType<typeof repositoryOf>) {
  return Object.fromEntries(lastRun().jobs.map(({ name, conclusion }) => [name, conclusion]));
}

test("shells are compiled from what was pushed, once, are what came with the command, and stay what they were", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  const own = await ownShell();
  // What a started app looks like is the business of other tests.
  const hidden = ["--set", "window.tray=true", "--set", "window.startHidden=true"];
  const compile = ["publish", "notes", "--compile-shells", "--yes", "--json", ...hidden];

  const plan = await person.pakeplus("publish", "notes", "--compile-shells", "--dry-run");
  expect(plan.stderr).toContain("the shell is compiled from its sources there, once");
  const first = await person.pakeplus(...compile, "--out", "packages");
  expect(first.code, first.stderr).toBe(0);
  const repository = repositoryOf(emulator);
  expect(jobsOf(repository)).toEqual({
    Plan: "success",
    "Shells (linux, ubuntu-24.04)": "success",
    Linux: "success",
    Provenance: "skipped",
  });
  const shell = repository.releaseOf(shellTag(own.hash));
  expect([shell?.isDraft, shell?.isPrerelease]).toEqual([false, true]);
  const assets = new Map(shell?.assets.map(({ name, file }) => [name, file]));
  const manifest = await readFile(assets.get("manifest.json") ?? "", "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ target: "linux", ...own });
  const lock: unknown = JSON.parse(await readFile(join(person.project, "pakeplus.lock"), "utf8"));
  expect(lock).toMatchObject({ shells: { linux: own } });
  const verified = await person.pakeplus("shells", "verify", "--json");
  expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([
    0,
    { shells: [{ target: "linux", state: "same" }] },
  ]);

  const before = shell?.assets.map(({ id }) => id);
  const again = await person.pakeplus(...compile);
  expect(again.code, again.stderr).toBe(0);
  expect(jobsOf(repository)).toEqual({
    Plan: "success",
    Shells: "skipped",
    Linux: "success",
    Provenance: "skipped",
  });
  expect(repository.releaseOf(shellTag(own.hash))?.assets.map(({ id }) => id)).toEqual(before);

  // A file alone, and then a file with a manifest that fits to it.
  const released = repository.releaseOf("notes-v1.0.0")?.id;
  const exchange = async (name: string, text: string) => {
    const asset = shell?.assets.find((each) => each.name === name);
    if (asset === undefined) throw new Error(`There is no ${name}.`);
    await writeFile(asset.file, text);
    Object.assign(asset, { bytes: Buffer.byteLength(text), sha256: sha256(text) });
  };
  const spoilt = `${await readFile(assets.get("shell-main.js") ?? "", "utf8")}//`;
  await exchange("shell-main.js", spoilt);
  const damaged = await person.pakeplus("shells", "verify", "--json");
  expect([damaged.code, damaged.stdout]).toEqual([1, expect.stringContaining('"SHELL_CHANGED"')]);
  await exchange("manifest.json", manifestWith(manifest, "shell/main.js", spoilt));
  const forged = await person.pakeplus("shells", "verify", "--json");
  expect([forged.code, forged.stdout]).toEqual([
    1,
    expect.stringContaining("is pinned for the same sources"),
  ]);
  const refused = await person.pakeplus(...compile);
  expect([refused.code, refused.stderr]).toEqual([
    4,
    expect.stringContaining("is not the one that was used before"),
  ]);
  expect(jobsOf(repository)).toMatchObject({ Shells: "skipped", Linux: "failure" });
  expect(repository.releaseOf("notes-v1.0.0")?.id).toBe(released);
  expect(emulator.violations).toEqual([]);
});
