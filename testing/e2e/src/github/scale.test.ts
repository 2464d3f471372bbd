import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Secret } from "@pakeplus/core";
import { createClient, dispatchBuild, followRun, hostOf, pushToRemote } from "@pakeplus/github";
import { manualClock, type Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { connect, gitOf, journalOf, openGitHub, TOKEN } from "./harness/github-desk.ts";
import { newPerson } from "./harness/person.ts";

const FOLDERS = 200;
const FILES_EACH = 100;

test("20,000 files travel in one push; a changed one costs a few objects", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const person = await newPerson(emulator);
  const root = join(person.project, "www/many");
  for (let folder = 0; folder < FOLDERS; folder += 1) {
    const dir = join(root, String(folder));
    await mkdir(dir, { recursive: true });
    const files = Array.from({ length: FILES_EACH }, async (_, file) =>
      writeFile(join(dir, `${file}.txt`), `file ${file} of ${folder}\n`.repeat(20)),
    );
    await Promise.all(files);
  }
  const first = await person.pakeplus("publish", "notes", "--yes", "--no-follow", "--json");
  expect(first.code, first.stderr).toBe(0);
  expect(journalOf(emulator)).toHaveLength(4);
  await writeFile(join(root, "7/7.txt"), "changed");
  const second = await person.pakeplus("publish", "notes", "--yes", "--no-follow", "--json");
  // The file, its folder, the two above it, the root, the commit.
  expect(JSON.parse(second.stdout)).toMatchObject({ sent: 6 });
  const push = emulator.journal.findLast(({ kind }) => kind === "git");
  expect(push?.sent).toBeLessThan(20_000);
  expect(emulator.journal).toHaveLength(6);
  const listing = await gitOf(emulator, "octo/PakePlus").git("ls-tree", "-r", "--name-only", "app/notes");
  expect(listing.trim().split("\n").length).toBeGreaterThan(FOLDERS * FILES_EACH);
  expect(emulator.violations).toEqual([]);
});

const APPS = 200;

/** Gives the repository as many apps with a release each as if they had been published one after the other. */
async function addApps(emulator: Emulator): Promise<void> {
  const repository = emulator.state.repositories.get("octo/pakeplus");
  const tip = await gitOf(emulator, "octo/PakePlus").git("rev-parse", "app/notes");
  const names = Array.from({ length: APPS - 1 }, (_, index) => `app-${index}`);
  const { remote } = connect(emulator);
  const updates = names.map((name) => ({ ref: `refs/heads/app/${name}`, from: null, to: tip }));
  const content = { objects: [], blobs: [] };
  expect(await pushToRemote(remote, { repository: "octo/PakePlus", updates, content })).toMatchObject({
    report: { ok: true },
  });
  for (const [index, name] of names.entries()) {
    const id = emulator.state.nextId();
    const asset = {
      label: null,
      contentType: "x",
      file: "",
      bytes: 1000,
      sha256: "0".repeat(64),
      downloads: 0,
    };
    const times = { createdAt: index * 1000, publishedAt: index * 1000 };
    repository?.releases.set(id, {
      id,
      tag: `${name}-v1.0.0`,
      target: "main",
      name,
      body: "",
      isDraft: false,
      isPrerelease: false,
      author: "octo",
      ...times,
      assets: [
        { ...asset, id: emulator.state.nextId(), name: `${name}.deb`, createdAt: 0, uploader: "octo" },
      ],
    });
  }
}

test("two hundred apps in one build repository cost no more requests than their pages", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const person = await newPerson(emulator);
  const asked = async (...args: readonly string[]) => {
    const before = emulator.journal.length;
    const { code, stdout, stderr } = await person.pakeplus(...args);
    expect(code, stderr).toBe(0);
    return { stdout, lines: journalOf(emulator).slice(before) };
  };
  await asked("publish", "notes", "--yes", "--no-follow");
  await addApps(emulator);

  await writeFile(join(person.project, "www/new.txt"), "new");
  const again = await asked("publish", "notes", "--yes", "--no-follow");
  expect(again.lines).toEqual([
    "POST /octo/PakePlus.git/git-receive-pack",
    "POST /repos/octo/PakePlus/actions/workflows/build.yml/dispatches",
  ]);
  const status = await asked("repo", "status", "--json");
  const { repository } = JSON.parse(status.stdout) as { repository: { apps: unknown[] } };
  expect(repository.apps).toHaveLength(APPS);
  const releases = await asked("releases", "--json");
  expect((JSON.parse(releases.stdout) as { releases: unknown[] }).releases).toHaveLength(APPS - 1);
  // A hundred on a page.
  const pages = Array.from({ length: Math.ceil(APPS / 100) }, () => "GET /repos/octo/PakePlus/releases");
  expect(releases.lines.filter((line) => line !== "GET /repos/octo/PakePlus")).toEqual(pages);
  expect(status.lines).toEqual([
    "GET /repos/octo/PakePlus/git/matching-refs/heads/",
    expect.stringContaining("/git/trees/"),
    "GET /repos/octo/PakePlus",
    ...pages,
  ]);

  const other = await newPerson(emulator);
  await other.signIn();
  const before = emulator.journal.length;
  expect((await other.pakeplus("publish", "notes", "--yes", "--no-follow")).code).toBe(0);
  expect(emulator.journal.length - before).toBeLessThanOrEqual(4);
  expect(emulator.violations).toEqual([]);
});

const FOLLOWS = 50;
const MINUTE_MS = 60_000;

test("fifty builds are followed at the same time within GitHub's limits", async () => {
  const clock = manualClock(Date.UTC(2026, 0, 1));
  const emulator = await openGitHub({ clock });
  emulator.actions.runners.setCapacity(0);
  const person = await newPerson(emulator);
  expect((await person.pakeplus("publish", "notes", "--yes", "--no-follow")).code).toBe(0);
  const commit = await gitOf(emulator, "octo/PakePlus").git("rev-parse", "app/notes");
  const sleepers: { at: number; wake: () => void }[] = [];
  const client = createClient({
    host: hostOf(emulator.url),
    token: new Secret(TOKEN),
    fetch,
    now: () => clock.now(),
    sleep: async (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: clock.now() + milliseconds, wake });
      }),
    signal: new AbortController().signal,
  });
  const ids = await Promise.all(
    Array.from({ length: FOLLOWS }, async (_, index) =>
      dispatchBuild(client, { repository: "octo/PakePlus", app: `app-${index}`, commit, nonce: `n${index}` }),
    ),
  );
  const began = { at: clock.now(), requests: emulator.journal.length };
  const ends: string[] = [];
  const follow = async (id: number) => {
    for await (const { run } of followRun(client, "octo/PakePlus", id)) {
      if (run.conclusion !== null) ends.push(run.conclusion);
    }
  };
  const all = Promise.all(ids.map(follow));
  const runs = emulator.state.repositories.get("octo/pakeplus")?.runs;
  let isCancelled = false;
  while (ends.length < FOLLOWS) {
    await expect.poll(() => sleepers.length + ends.length, { interval: 5, timeout: 30_000 }).toBe(FOLLOWS);
    // Those who wake within the same second of the emulated time ask together.
    const next = Math.min(...sleepers.map(({ at }) => at));
    clock.advance(Math.max(0, next - clock.now()) + 1000);
    const due = sleepers.filter(({ at }) => at <= clock.now());
    for (const sleeper of due) sleepers.splice(sleepers.indexOf(sleeper), 1);
    if (!isCancelled && clock.now() - began.at > 2 * MINUTE_MS) {
      isCancelled = true;
      for (const run of runs?.values() ?? []) run.abort.abort();
      await emulator.actions.idle();
    }
    for (const { wake } of due) wake();
  }
  await all;
  expect(new Set(ends)).toEqual(new Set(["cancelled"]));
  const asked = emulator.journal.slice(began.requests);
  const paid = asked.filter(({ status }) => status !== 304);
  // Twice at the beginning, at the end what changed, and once whether a newer build took its place.
  expect(paid.length).toBeLessThanOrEqual(FOLLOWS * 6);
  const minutes = new Map<number, number>();
  for (const { at } of asked) {
    const minute = Math.floor((at - began.at) / MINUTE_MS);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  expect(Math.max(...minutes.values())).toBeLessThan(600);
  const hours = (clock.now() - began.at) / (60 * MINUTE_MS);
  expect(paid.length / hours, "requests that count, for an hour of this").toBeLessThan(5000);
  expect(emulator.violations).toEqual([]);
});
