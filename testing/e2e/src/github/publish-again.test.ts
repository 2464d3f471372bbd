import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { waitFor, within } from "@pakeplus/conformance";
import type { Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { connect, gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson, requestsBeforeFollowing, type Person } from "./harness/person.ts";
import { openTerminal } from "./harness/terminal.ts";

const LEAVE = ["--no-follow"];
const PUSH = "POST /octo/PakePlus.git/git-receive-pack";
const DISPATCH = "POST /repos/octo/PakePlus/actions/workflows/build.yml/dispatches";

/** Requests of one command. */
async function requestsOf(emulator: Emulator, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = emulator.journal.length;
  await work();
  return requestsBeforeFollowing(journalOf(emulator).slice(before));
}

async function release(emulator: Emulator, version: string): Promise<void> {
  await connect(emulator).client.send({
    method: "POST",
    path: "/repos/octo/PakePlus/releases",
    body: { tag_name: `notes-v${version}`, target_commitish: "main", name: `Notes ${version}` },
    purpose: "release it as the run would",
  });
}

async function mustPublish(person: Person, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await person.pakeplus("publish", "notes", ...args, ...LEAVE);
  expect(code, stderr).toBe(0);
}

test("the same version asks before it replaces a release; a higher one costs no request more", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const [one, two] = [await newPerson(emulator), await newPerson(emulator)];
  const count = async () =>
    (await gitOf(emulator, "octo/PakePlus").git("rev-list", "--count", "app/notes")).trim();

  const plan = await one.pakeplus("publish", "notes", "--dry-run", "--json");
  expect(JSON.parse(plan.stdout)).toMatchObject({
    plan: {
      targets: [{ target: "linux", formats: ["deb", "rpm", "tar.gz"], shell: "at-hand" }],
      repository: { name: "octo/PakePlus", isKnown: false, isPrivate: true },
      release: { tag: "notes-v1.0.0", alsoIn: null, mayReplace: false },
      estimate: { minutes: 3 },
    },
  });
  expect(journalOf(emulator)).toEqual(["GET /user"]);

  await mustPublish(one);
  await release(emulator, "1.0.0");
  await writeFile(join(one.project, "www/index.html"), "<!doctype html><p>2</p>");
  const refused = await one.pakeplus("publish", "notes");
  expect(refused.code).toBe(4);
  expect(refused.stderr).toContain("RELEASE_EXISTS");
  expect(refused.stderr).toContain("--app-version 1.0.1");
  expect(await count()).toBe("1");
  expect(await requestsOf(emulator, () => mustPublish(one, "--app-version", "1.1.0"))).toEqual([
    PUSH,
    DISPATCH,
  ]);

  // Another computer, without a memory of its own, learns from the branch what was sent last.
  const above = await requestsOf(emulator, () => mustPublish(two, "--app-version", "1.2.0"));
  expect(above.filter((line) => line.includes("/releases/"))).toEqual([]);
  const below = await two.pakeplus("publish", "notes", "--app-version", "1.0.0");
  expect(below.stderr).toContain("RELEASE_EXISTS");
  await mustPublish(two, "--app-version", "1.0.0", "--replace");
  expect(await count()).toBe("4");
  expect(emulator.violations).toEqual([]);
});

test("on a terminal the person stops, takes another version, or replaces", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const person = await newPerson(emulator);
  await mustPublish(person);
  await release(emulator, "1.0.0");
  const answer = async (...typed: readonly (readonly [asked: string, answer: string])[]) => {
    const terminal = openTerminal(person, emulator.url, ["publish", "notes", ...LEAVE]);
    for (const [asked, text] of typed) {
      await waitFor(`“${asked}”`, () => terminal.shown().includes(asked) || undefined, {
        describe: terminal.shown,
      });
      terminal.type(text);
    }
    const code = await within("publish to end", terminal.ended, {
      deadline: 30_000,
      describe: terminal.shown,
    });
    return { code, shown: terminal.shown() };
  };
  const stopped = await answer(["Enter stops:", "\r"]);
  expect(stopped.code).toBe(130);
  expect(stopped.shown).toContain("is released already, on ");
  const other = await answer(
    ["Enter stops:", "1.0.7\r"],
    ["Notes 1.0.7 is built on GitHub", ""],
    ["build? [y/N]", "y\r"],
  );
  expect(other.code, other.shown).toBe(0);
  const { stdout } = await person.pakeplus("runs", "--json");
  expect((JSON.parse(stdout) as { runs: unknown[] }).runs).toHaveLength(2);
  const replaced = await answer(["Enter stops:", "r\r"], ["build? [y/N]", "y\r"]);
  expect(replaced.code, replaced.shown).toBe(0);
  expect(emulator.violations).toEqual([]);
});

test("another app of the same short name is refused, on this computer and on another", async () => {
  const emulator = await openGitHub();
  emulator.actions.runners.setCapacity(0);
  const [one, two] = [await newPerson(emulator), await newPerson(emulator)];
  await mustPublish(one);
  for (const person of [one, two]) {
    const before = emulator.journal.length;
    const refused = await person.pakeplus(
      "publish",
      "notes",
      "--yes",
      "--id",
      "com.acme.notes",
      "--accept-data-loss",
    );
    expect(refused.stderr).toContain("APP_SLUG_TAKEN");
    expect(refused.stderr).toContain("--set slug=notes-acme");
    expect(journalOf(emulator).slice(before)).not.toContain(PUSH);
  }
  const own = ["--yes", "--id", "com.acme.notes", "--set", "slug=notes-acme", "--accept-data-loss"];
  await mustPublish(two, ...own);
  const branches = await gitOf(emulator, "octo/PakePlus").refs();
  expect([...branches.keys()].toSorted()).toEqual([
    "refs/heads/app/notes",
    "refs/heads/app/notes-acme",
    "refs/heads/main",
  ]);
  // The definition says where, and who sees it.
  await mustPublish(two, ...own, "--set", "publish.repository=open", "--set", "publish.visibility=public");
  expect(emulator.state.repositories.get("octo/open")?.isPrivate).toBe(false);
  expect(emulator.violations).toEqual([]);
});
