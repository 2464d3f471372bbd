import {
  branchContent,
  ensureBuildRepository,
  pushBranches,
  readKnownBranch,
  sendApp,
  type BranchFile,
  type KnownBranch,
  type SentApp,
} from "@pakeplus/github";
import type { Emulator } from "@pakeplus/github-emulator";
import { describe, expect, test } from "vitest";
import { branchFile, connect, gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";

const OPTIONS = { owner: "octo", isOrganisation: false, name: "PakePlus", isPrivate: true };
const AUTHOR = { name: "octo", email: "1+octo@users.noreply.github.com" };
const MAIN = [
  branchFile("pakeplus/repository.json", "{}"),
  branchFile(".github/workflows/build.yml", "on: push"),
];

async function push(
  emulator: Emulator,
  files: readonly BranchFile[],
  known: { main: KnownBranch | null; app: KnownBranch | null },
) {
  const { remote, sleep } = connect(emulator);
  return pushBranches({
    remote,
    sleep,
    repository: "octo/PakePlus",
    author: AUTHOR,
    at: 1_700_000_000,
    updates: [
      { branch: "main", content: branchContent(MAIN), known: known.main, message: "PakePlus" },
      { branch: "app/notes", content: branchContent(files), known: known.app, message: "Notes 1.0.0" },
    ],
  });
}

const app = (text: string) => [branchFile("www/index.html", text), branchFile("www/logo.svg", "<svg/>")];
const NOTHING = { main: null, app: null };

describe("the build repository", () => {
  test("is made once, private, and filled by one push", async () => {
    const emulator = await openGitHub();
    const { client } = connect(emulator);
    const repository = await ensureBuildRepository(client, OPTIONS);
    expect(repository).toEqual({
      fullName: "octo/PakePlus",
      isNew: true,
      branches: { kind: "empty" },
      main: null,
    });
    await push(emulator, app("1"), NOTHING);
    expect(journalOf(emulator)).toEqual([
      "GET /repos/octo/PakePlus/git/matching-refs/heads/",
      "POST /user/repos",
      "POST /octo/PakePlus.git/git-receive-pack",
    ]);
    expect(emulator.state.repositories.get("octo/pakeplus")?.isPrivate).toBe(true);
    expect(await gitOf(emulator, "octo/PakePlus").git("fsck", "--full", "--strict")).toBe("");
    expect((await ensureBuildRepository(client, OPTIONS)).isNew).toBe(false);
    expect(emulator.violations).toEqual([]);
  });

  test("an interrupted first attempt goes on where it stopped", async () => {
    const emulator = await openGitHub();
    const { client } = connect(emulator);
    await ensureBuildRepository(client, OPTIONS);
    const again = await ensureBuildRepository(client, OPTIONS);
    expect(again).toMatchObject({ isNew: false, branches: { kind: "empty" } });
  });

  test.each(["reset", "truncate", "html"] as const)(
    "an answer that gets lost (%s) makes no second repository",
    async (kind) => {
      const emulator = await openGitHub();
      emulator.faults.push({ request: "POST /user/repos", times: 1, kind, status: 502, after: true });
      const { client } = connect(emulator);
      expect(await ensureBuildRepository(client, OPTIONS)).toMatchObject({ branches: { kind: "empty" } });
      expect(journalOf(emulator).filter((line) => line === "POST /user/repos")).toHaveLength(1);
    },
  );

  test.each([
    ["empty and of someone else", async () => Promise.resolve()],
    [
      "filled by someone else",
      async (emulator: Emulator) => {
        const { remote, sleep } = connect(emulator);
        const content = branchContent([branchFile("README.md", "my own")]);
        const updates = [{ branch: "main", content, known: null, message: "Mine" }];
        await pushBranches({ remote, sleep, repository: "octo/PakePlus", author: AUTHOR, at: 1, updates });
      },
    ],
  ])("a repository of that name, %s, is never touched", async (_name, fill) => {
    const emulator = await openGitHub();
    const { client } = connect(emulator);
    await client.send({
      method: "POST",
      path: "/user/repos",
      body: { name: "PakePlus" },
      purpose: "make it",
    });
    await fill(emulator);
    const before = await gitOf(emulator, "octo/PakePlus").refs();
    const error: unknown = await ensureBuildRepository(client, OPTIONS).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: "GITHUB_REFUSED",
      hint: expect.stringContaining("--repo") as string,
    });
    expect(await gitOf(emulator, "octo/PakePlus").refs()).toEqual(before);
  });

  test("Git that finds a new repository only after a moment is waited for", async () => {
    const emulator = await openGitHub();
    const { client, remote, pauses } = connect(emulator);
    await ensureBuildRepository(client, OPTIONS);
    emulator.faults.push({
      request: "POST /octo/PakePlus.git/git-receive-pack",
      times: 2,
      kind: "status",
      status: 404,
    });
    const updates = [{ branch: "main", content: branchContent(MAIN), known: null, message: "PakePlus" }];
    const sleep = (milliseconds: number) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    const pushed = await pushBranches({
      remote,
      sleep,
      repository: "octo/PakePlus",
      author: AUTHOR,
      at: 1,
      updates,
    });
    expect(pushed?.branches.size).toBe(1);
    expect(pauses).toEqual([1000, 2000]);
  });
});

describe("sending again", () => {
  test("only what changed travels, and nothing when nothing changed", async () => {
    const emulator = await openGitHub();
    await ensureBuildRepository(connect(emulator).client, OPTIONS);
    const first = await push(emulator, app("1"), NOTHING);
    const known = {
      main: first?.branches.get("main") ?? null,
      app: first?.branches.get("app/notes") ?? null,
    };
    const second = await push(emulator, app("2"), known);
    // The changed file, its folder, the root, the commit.
    expect(second?.sent).toBe(4);
    const third = await push(emulator, app("2"), {
      ...known,
      app: second?.branches.get("app/notes") ?? null,
    });
    expect(third?.sent).toBe(0);
    const git = gitOf(emulator, "octo/PakePlus");
    expect(await git.git("log", "--format=%s", "app/notes")).toBe("Notes 1.0.0\nNotes 1.0.0");
    expect(await git.git("show", "app/notes:www/index.html")).toBe("2");
  });

  test("another computer reads what is there, and sends no more than that", async () => {
    const emulator = await openGitHub();
    await ensureBuildRepository(connect(emulator).client, OPTIONS);
    await push(emulator, app("1"), NOTHING);
    const before = emulator.journal.length;
    const { client } = connect(emulator);
    const { branches } = await ensureBuildRepository(client, OPTIONS);
    const known = {
      main: await readKnownBranch(client, "octo/PakePlus", branches, "main"),
      app: await readKnownBranch(client, "octo/PakePlus", branches, "app/notes"),
    };
    const pushed = await push(emulator, app("2"), known);
    expect(pushed?.sent).toBe(4);
    expect(emulator.journal.length - before).toBeLessThanOrEqual(5);
  });

  test("a branch that someone else moved is never overwritten", async () => {
    const emulator = await openGitHub();
    await ensureBuildRepository(connect(emulator).client, OPTIONS);
    const first = await push(emulator, app("1"), NOTHING);
    const known = {
      main: first?.branches.get("main") ?? null,
      app: first?.branches.get("app/notes") ?? null,
    };
    await push(emulator, app("theirs"), known);
    expect(await push(emulator, app("mine"), known)).toBeNull();
    expect(await gitOf(emulator, "octo/PakePlus").git("show", "app/notes:www/index.html")).toBe("theirs");
  });
});

const filledBy = (version: string) => [
  ...MAIN.filter(({ path }) => path.startsWith("pakeplus/")),
  branchFile(".github/workflows/build.yml", `on: push # ${version}`),
  branchFile(`pakeplus/version/${version}`, ""),
];
const sendAs = async (emulator: Emulator, version: string, known: SentApp | null) => {
  const { client, remote } = connect(emulator);
  return sendApp({
    client,
    remote,
    repository: OPTIONS,
    account: { login: "octo", id: 1 },
    known: known?.branches ?? null,
    isProbablyNew: false,
    main: filledBy(version),
    app: {
      branch: "app/notes",
      message: "Notes",
      files: app(`${version} ${String(emulator.journal.length)}`),
    },
  });
};
const subjects = async (emulator: Emulator) =>
  (await gitOf(emulator, "octo/PakePlus").git("ls-tree", "--name-only", "main:pakeplus/version")).trim();

test("of two versions of PakePlus in turn the older one leaves main to the newer one, and says so", async () => {
  const emulator = await openGitHub();
  const old = await sendAs(emulator, "0.9.0", null);
  expect(old).toMatchObject({ isNew: true, newerMain: null });
  // Another computer, with a newer one, renews it; the first then finds out from the remote.
  const fresh = await sendAs(emulator, "0.10.0", null);
  expect([fresh.newerMain, await subjects(emulator)]).toEqual([null, "0.10.0"]);
  const tip = await gitOf(emulator, "octo/PakePlus").tipOf("refs/heads/main");
  const again = await sendAs(emulator, "0.9.0", old);
  expect(again.newerMain).toBe("0.10.0");
  const third = await sendAs(emulator, "0.9.0", again);
  expect([third.newerMain, third.branches.get("main")?.tip]).toEqual(["0.10.0", tip]);
  expect(await gitOf(emulator, "octo/PakePlus").tipOf("refs/heads/main")).toBe(tip);
  expect(await gitOf(emulator, "octo/PakePlus").git("rev-list", "--count", "app/notes")).toMatch(/^4/u);
  // The newer one goes on filling it.
  expect(await sendAs(emulator, "0.11.0", third)).toMatchObject({ newerMain: null });
  expect(await subjects(emulator)).toBe("0.11.0");
  expect(emulator.violations).toEqual([]);
});
