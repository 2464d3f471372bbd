import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLI } from "../harness/cli.ts";
import { mustRun } from "../harness/process.ts";
import { gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson, requestsBeforeFollowing } from "./harness/person.ts";

interface Published {
  run: { id: number };
  release: { tag: string };
  files: readonly { name: string; path: string; sha256: string }[];
  sent: number;
}

test("an app is published, built for real, downloaded, and equals what this computer makes", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  const first = await person.pakeplus("publish", "notes", "--yes", "--out", "packages", "--json");
  expect(first.stderr).not.toContain("Error");
  expect(first.code, first.stderr).toBe(0);
  const published = JSON.parse(first.stdout) as Published;
  expect(published.release.tag).toBe("notes-v1.0.0");
  expect(requestsBeforeFollowing(journalOf(emulator))).toEqual([
    "GET /user",
    "POST /user/repos",
    "POST /octo/PakePlus.git/git-receive-pack",
    "POST /repos/octo/PakePlus/actions/workflows/build.yml/dispatches",
  ]);
  const [only] = [...(emulator.state.repositories.get("octo/pakeplus")?.runs.values() ?? [])];
  expect(only?.jobs.filter(({ conclusion }) => conclusion !== "skipped")).toHaveLength(1);

  await mustRun(process.execPath, [CLI, "build", "notes", "--out", "local"], {
    env: person.env,
    cwd: person.folder,
  });
  for (const name of await readdir(join(person.folder, "local"))) {
    const [here, there] = await Promise.all(
      ["local", "packages"].map(async (folder) => readFile(join(person.folder, folder, name))),
    );
    expect(there?.equals(here ?? Buffer.alloc(0)), name).toBe(true);
  }
  const deb = published.files.find(({ name }) => name.endsWith(".deb"));
  await mustRun("dpkg-deb", ["--contents", deb?.path ?? ""]);

  await appendFile(join(person.project, "www/index.html"), "<!-- changed -->");
  const before = emulator.journal.length;
  const again = await person.pakeplus("publish", "notes", "--yes", "--no-follow", "--json");
  expect(again.code, again.stderr).toBe(0);
  expect(requestsBeforeFollowing(journalOf(emulator).slice(before))).toEqual([
    "POST /octo/PakePlus.git/git-receive-pack",
    "POST /repos/octo/PakePlus/actions/workflows/build.yml/dispatches",
  ]);
  await emulator.actions.idle();
  expect(await gitOf(emulator, "octo/PakePlus").git("fsck", "--full", "--strict")).toBe("");
  expect(emulator.violations).toEqual([]);
});
