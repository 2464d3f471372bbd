import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitOf, journalOf, openGitHub } from "./harness/github-desk.ts";
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
