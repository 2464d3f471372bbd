import { expect, test } from "vitest";
import { gitOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson } from "./harness/person.ts";

test("repo shows what there is, compacts a history, and removes an app with all that belongs to it", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  const git = () => gitOf(emulator, "octo/PakePlus");
  const count = async () => (await git().git("rev-list", "--count", "app/notes")).trim();
  expect((await person.pakeplus("publish", "notes", "--yes")).code).toBe(0);

  emulator.actions.runners.setCapacity(0);
  await person.pakeplus("publish", "notes", "--yes", "--no-follow", "--app-version", "1.0.1");
  const status = await person.pakeplus("repo", "status");
  expect(status.stdout).toMatch(/^notes {2}1\.0\.0 newest of 1 releases, /u);
  expect(await count()).toBe("2");
  const before = await git().git("rev-parse", "app/notes^{tree}");
  expect((await person.pakeplus("repo", "compact", "notes", "--yes")).code).toBe(0);
  expect(await count()).toBe("1");
  expect(await git().git("rev-parse", "app/notes^{tree}")).toBe(before);

  const unsure = await person.pakeplus("repo", "remove", "notes");
  expect(unsure).toMatchObject({ code: 2 });
  const busy = await person.pakeplus("repo", "remove", "notes", "--yes");
  expect(busy.stderr).toContain("GITHUB_CONFLICT");
  const id = /pakeplus cancel (\d+)/u.exec(busy.stderr)?.[1] ?? "";
  expect((await person.pakeplus("cancel", id)).code).toBe(0);
  await emulator.actions.idle();
  const removed = await person.pakeplus("repo", "remove", "--all", "--yes", "--json");
  expect(removed.code, removed.stderr).toBe(0);
  expect(JSON.parse(removed.stdout)).toMatchObject({ removed: [{ app: "notes", releases: 1, runs: 2 }] });

  const repository = emulator.state.repositories.get("octo/pakeplus");
  expect([repository?.releases.size, repository?.runs.size]).toEqual([0, 0]);
  expect(await git().refs()).toHaveLength(1);
  expect((await person.pakeplus("repo", "remove", "notes", "--yes")).stderr).toContain("GITHUB_NOT_FOUND");

  // What this computer remembered of it is forgotten: it can be published anew.
  const anew = await person.pakeplus("publish", "notes", "--yes", "--no-follow");
  expect(anew.code, anew.stderr).toBe(0);
  expect(await count()).toBe("1");
  expect(emulator.violations).toEqual([]);
});
