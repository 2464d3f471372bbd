import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { within, waitFor } from "@pakeplus/conformance";
import type { Emulator } from "@pakeplus/github-emulator";
import { describe, expect, test } from "vitest";
import { gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson, requestsBeforeFollowing, type Person } from "./harness/person.ts";

async function json<T>(person: Person, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await person.pakeplus(...args, "--json");
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as T;
}

/** Starts a build and leaves. */
async function startBuild(person: Person): Promise<number> {
  const { run } = await json<{ run: { id: number } }>(person, "publish", "notes", "--yes", "--no-follow");
  return run.id;
}

async function saidBy(child: ReturnType<Person["begin"]>, text: string): Promise<void> {
  await waitFor(`“${text}”`, () => child.stderr().includes(text) || undefined, { describe: child.output });
}

test("a build that fails is explained; logs, rerun, releases and download work from another computer", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  emulator.faults.push({
    request: "POST /repos/octo/PakePlus/releases",
    times: 1,
    kind: "status",
    status: 403,
    message: "Resource not accessible by integration",
  });
  const failed = await person.pakeplus("publish", "notes", "--yes");
  expect(failed.code).toBe(4);
  expect(failed.stderr).toContain("GITHUB_BUILD_FAILED");
  expect(failed.stderr).toContain("Linux, Release: failed");
  expect(failed.stderr).toContain("Read and write permissions");

  const other = await newPerson(emulator);
  const { runs } = await json<{ runs: readonly { id: number; conclusion: string }[] }>(other, "runs");
  expect(runs).toMatchObject([{ conclusion: "failure" }]);
  const id = String(runs[0]?.id);
  const logs = await other.pakeplus("logs", id);
  expect(logs.stdout).toContain("Resource not accessible by integration");
  expect(logs.stderr).toContain("The workflow may not make releases");
  expect((await other.pakeplus("rerun", id)).code).toBe(0);
  expect(await json(other, "runs", id)).toMatchObject({ run: { conclusion: "success", attempt: 2 } });
  expect(await json(other, "releases", "notes")).toMatchObject({ releases: [{ tag: "notes-v1.0.0" }] });

  const { files } = await json<{ files: readonly { name: string; path: string }[] }>(
    other,
    "download",
    "notes",
  );
  const deb = files.find(({ name }) => name.endsWith(".deb"));
  const bytes = await readFile(deb?.path ?? "");
  await expectResumed(emulator, other, deb?.name ?? "", bytes);
  expect(emulator.violations).toEqual([]);
});

/** Half of a file is here: only the rest travels. A part that is wrong is noticed and thrown away. */
async function expectResumed(emulator: Emulator, person: Person, name: string, bytes: Buffer): Promise<void> {
  const [release] = [...(emulator.state.repositories.get("octo/pakeplus")?.releases.values() ?? [])];
  const asset = release?.assets.find((each) => each.name === name);
  const part = `${name}.${asset?.sha256.slice(0, 12) ?? ""}.part`;
  const folder = join(person.folder, "again");
  await mkdir(folder);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  await writeFile(join(folder, part), half);
  const resumed = await person.pakeplus("download", "notes", "--out", "again");
  expect(resumed.stderr).toContain("were here");
  expect((await readFile(join(folder, name))).equals(bytes)).toBe(true);

  await writeFile(join(folder, part), randomBytes(half.length));
  const damaged = await person.pakeplus("download", "notes", "--out", "again");
  expect(damaged.code).toBe(4);
  expect(damaged.stderr).toContain("DOWNLOAD_DAMAGED");
  expect((await readdir(folder)).filter((file) => file.endsWith(".part"))).toEqual([]);
  expect((await person.pakeplus("download", "notes", "--out", "again")).code).toBe(0);
}

describe("a build that waits", () => {
  test("is left with Ctrl-C and goes on; cancel stops it", async () => {
    const emulator = await openGitHub();
    emulator.actions.runners.setCapacity(0);
    const person = await newPerson(emulator);
    const publish = person.begin("publish", "notes", "--yes");
    await saidBy(publish, "waiting for a computer");
    publish.kill("SIGINT");
    expect(await within("publish to end", publish.exited, { deadline: 20_000 })).toBe(130);
    const id = /pakeplus runs (\d+)/u.exec(publish.stderr())?.[1] ?? "";
    const follow = person.begin("runs", id);
    await saidBy(follow, "waiting for a computer");
    expect((await person.pakeplus("cancel", id)).code).toBe(0);
    expect(await within("the following to end", follow.exited, { deadline: 30_000 })).toBe(4);
    expect(follow.stderr()).toContain(`The build ${id} was cancelled.`);
    const again = await person.pakeplus("cancel", id);
    expect(again.stderr).toContain("GITHUB_CONFLICT");
    expect(emulator.violations).toEqual([]);
  });

  test("is superseded by a newer one of the same app", async () => {
    const emulator = await openGitHub();
    emulator.actions.runners.setCapacity(0);
    const person = await newPerson(emulator);
    await startBuild(person);
    const second = await startBuild(person);
    await startBuild(person);
    const { stderr, code } = await person.pakeplus("runs", String(second));
    expect(code).toBe(4);
    expect(stderr).toContain("superseded by a newer one");
  });
});

test("two computers take turns: few requests, and what one sent stays in the history", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const [one, two] = [await newPerson(emulator), await newPerson(emulator)];
  const publishChanged = async (person: Person, text: string): Promise<readonly string[]> => {
    await writeFile(join(person.project, "www/index.html"), `<!doctype html><p>${text}</p>`);
    const before = emulator.journal.length;
    await startBuild(person);
    return requestsBeforeFollowing(journalOf(emulator).slice(before)).map((line) =>
      line.replace(/[\da-f]{40}/u, "ID").replace("/repos/octo/PakePlus", ""),
    );
  };
  await one.signIn();
  await two.signIn();
  const push = "POST /octo/PakePlus.git/git-receive-pack";
  const dispatch = "POST /actions/workflows/build.yml/dispatches";
  const branches = "GET /git/matching-refs/heads/";
  expect(await publishChanged(one, "one")).toEqual([branches, "POST /user/repos", push, dispatch]);
  expect(await publishChanged(two, "two")).toEqual([branches, "GET /git/trees/ID", push, dispatch]);
  // The first remembers what is not so any more: its push is refused, read anew, and nothing is forced.
  expect(await publishChanged(one, "three")).toEqual([push, branches, "GET /git/trees/ID", push, dispatch]);
  const git = gitOf(emulator, "octo/PakePlus");
  const commits = (await git.git("log", "--format=%H", "app/notes")).trim().split("\n");
  const pages = commits.map(async (commit) => git.git("show", `${commit}:www/index.html`));
  expect((await Promise.all(pages)).map((page) => page.trim().slice(18, -4))).toEqual([
    "three",
    "two",
    "one",
  ]);
  expect(await git.git("log", "--format=%an", "main")).toBe("PakePlus");
  expect(emulator.violations).toEqual([]);
});

test("a repository that was deleted is made anew; one of an organisation is made there", async () => {
  const emulator = await openGitHub();
  emulator.addAccount("acme", "Organization", ["octo"]);
  emulator.actions.runners.setCapacity(0);
  const person = await newPerson(emulator);
  await startBuild(person);
  emulator.state.repositories.delete("octo/pakeplus");
  await startBuild(person);
  expect([...emulator.state.repositories.keys()]).toEqual(["octo/pakeplus"]);
  const { repository } = await json<{ repository: { name: string; isNew: boolean } }>(
    person,
    "publish",
    "notes",
    "--yes",
    "--no-follow",
    "--repo",
    "acme/apps",
  );
  expect(repository).toMatchObject({ name: "acme/apps", isNew: true });
  // The one that was used last is the one that is meant.
  expect(await json(person, "runs")).toMatchObject({ repository: "acme/apps" });
  expect(emulator.violations).toEqual([]);
});
