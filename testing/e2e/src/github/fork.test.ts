import {
  branchContent,
  ensureBuildRepository,
  pushBranches,
  readKnownBranch,
  readTemplate,
} from "@pakeplus/github";
import type { Emulator } from "@pakeplus/github-emulator";
import { beforeEach, describe, expect, test } from "vitest";
import { fillRepository, MAIN } from "./harness/filled-repository.ts";
import { branchFile, connect, gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson, type Person } from "./harness/person.ts";

const MAKER = `ghp_${"m".repeat(36)}`;
const TEMPLATE = "maker/builds";

/** What a person does on GitHub's own page of a fork. */
function switchActionsOn(emulator: Emulator, fullName: string): void {
  const repository = emulator.state.repositories.get(fullName.toLowerCase());
  for (const workflow of repository?.workflows.values() ?? []) workflow.state = "active";
}

const tipOf = async (emulator: Emulator, fullName: string) =>
  gitOf(emulator, fullName).git("rev-parse", "main");

async function openWithTemplate(): Promise<Emulator> {
  const emulator = await openGitHub();
  emulator.addToken({ token: MAKER, login: "maker", scopes: ["repo", "workflow"] });
  await fillRepository(emulator, { owner: "maker", name: "builds", token: MAKER });
  const repository = emulator.state.repositories.get(TEMPLATE);
  if (repository !== undefined) repository.isPrivate = false;
  return emulator;
}

async function publish(person: Person, ...args: readonly string[]) {
  return person.pakeplus("publish", "notes", "--yes", "--no-follow", "--json", ...args);
}

test("an app is published in a fork of a template, whose main stays the template's", async () => {
  const emulator = await openWithTemplate();
  const person = await newPerson(emulator);
  const planned = await person.pakeplus("publish", "notes", "--template", TEMPLATE, "--dry-run");
  expect(planned.stderr).toContain("public: everybody can see the files of the app");
  expect(emulator.state.repositories.has("octo/pakeplus")).toBe(false);

  const waiting = await publish(person, "--template", TEMPLATE);
  expect(waiting.code).toBe(4);
  expect(waiting.stderr).toContain("GITHUB_ACTIONS_OFF");
  expect(waiting.stderr).toContain(`${emulator.url}/octo/PakePlus/actions`);
  expect([...(await gitOf(emulator, "octo/PakePlus").refs()).keys()]).toEqual(["refs/heads/main"]);

  switchActionsOn(emulator, "octo/PakePlus");
  const published = await publish(person, "--template", TEMPLATE);
  expect(published.code, published.stderr).toBe(0);
  expect(JSON.parse(published.stdout)).toMatchObject({
    repository: { name: "octo/PakePlus", isNew: false },
  });
  expect(await tipOf(emulator, "octo/PakePlus")).toBe(await tipOf(emulator, TEMPLATE));

  // The same computer with two requests as ever, another one without being told that it is a fork.
  const before = emulator.journal.length;
  expect((await publish(person, "--template", TEMPLATE, "--app-version", "1.0.1")).code).toBe(0);
  expect(journalOf(emulator).slice(before)).toHaveLength(2);
  const other = await newPerson(emulator);
  const again = await publish(other, "--app-version", "1.0.2");
  expect(again.code, again.stderr).toBe(0);
  expect(await tipOf(emulator, "octo/PakePlus")).toBe(await tipOf(emulator, TEMPLATE));
  expect(await gitOf(emulator, "octo/PakePlus").git("rev-list", "--count", "app/notes")).toBe("3");
  expect(emulator.violations).toEqual([]);
});

describe("a fork", () => {
  let emulator: Emulator;
  const OPTIONS = { owner: "octo", isOrganisation: false, name: "PakePlus", isPrivate: true };

  beforeEach(async () => {
    emulator = await openWithTemplate();
  });

  async function ensure(changes: Partial<typeof OPTIONS> = {}) {
    const { client } = connect(emulator);
    const template = await readTemplate(client, TEMPLATE);
    return ensureBuildRepository(client, { ...OPTIONS, ...changes, template }).catch(
      (error: unknown) => error,
    );
  }

  test.each(["reset", "truncate", "html"] as const)(
    "whose answer gets lost (%s) is made once and taken up",
    async (kind) => {
      const request = `POST /repos/${TEMPLATE}/forks`;
      emulator.faults.push({ request, times: 1, kind, status: 502, after: true });
      // The fork is there; what is missing is only the person.
      expect(await ensure()).toMatchObject({ code: "GITHUB_ACTIONS_OFF" });
      switchActionsOn(emulator, "octo/PakePlus");
      expect(await ensure()).toMatchObject({ isNew: false, main: { isKept: true } });
      expect(journalOf(emulator).filter((line) => line === request)).toHaveLength(1);
    },
  );

  test("in an organisation, with Actions switched off for the whole repository", async () => {
    emulator.addAccount("acme", "Organization", ["octo"]);
    const acme = { owner: "acme", isOrganisation: true };
    expect(await ensure(acme)).toMatchObject({ code: "GITHUB_ACTIONS_OFF" });
    switchActionsOn(emulator, "acme/PakePlus");
    const repository = emulator.state.repositories.get("acme/pakeplus");
    if (repository !== undefined) repository.hasActions = false;
    expect(await ensure(acme)).toMatchObject({ code: "GITHUB_ACTIONS_OFF" });
    if (repository !== undefined) repository.hasActions = true;
    expect(await ensure(acme)).toMatchObject({ fullName: "acme/PakePlus", main: { isKept: true } });
    expect(emulator.violations).toEqual([]);
  });

  test("is never made over another repository, nor a second time", async () => {
    await fillRepository(emulator);
    const refs = await gitOf(emulator, "octo/PakePlus").refs();
    expect(await ensure()).toMatchObject({
      code: "GITHUB_REFUSED",
      hint: expect.stringContaining("--repo octo/PakePlus-builds") as string,
    });
    expect(await gitOf(emulator, "octo/PakePlus").refs()).toEqual(refs);
    await ensure({ name: "First" });
    expect(await ensure({ name: "Second" })).toMatchObject({
      code: "GITHUB_REFUSED",
      hint: expect.stringContaining("--repo octo/First") as string,
    });
    expect(emulator.state.repositories.has("octo/second")).toBe(false);
  });

  test("needs a template that can build", async () => {
    const { client, remote, sleep } = connect(emulator, MAKER);
    const make = async (name: string) => ensureBuildRepository(client, { ...OPTIONS, owner: "maker", name });
    await make("empty");
    await expect(readTemplate(client, "maker/empty")).rejects.toMatchObject({ code: "GITHUB_REFUSED" });
    const { branches } = await make("builds");
    const known = await readKnownBranch(client, TEMPLATE, branches, "main");
    const content = branchContent([...MAIN.slice(0, 2), branchFile("README.md", "no workflow")]);
    const author = { name: "maker", email: "m@example.org" };
    const updates = [{ branch: "main", content, known, message: "Broken" }];
    await pushBranches({ remote, sleep, repository: TEMPLATE, author, at: 2, updates });
    await expect(readTemplate(client, TEMPLATE)).rejects.toMatchObject({
      code: "GITHUB_REFUSED",
      reason: expect.stringContaining(".github/workflows/build.yml") as string,
    });
    await expect(readTemplate(client, "maker/none")).rejects.toMatchObject({ code: "GITHUB_NOT_FOUND" });
  });
});
