import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FAILURES } from "./harness/failures.ts";
import { openGitHub } from "./harness/github-desk.ts";
import { newPerson } from "./harness/person.ts";

/** Where an answer means something of its own for a file. */
const MEANINGS: Readonly<Record<string, string>> = {
  // The server says where else it is, and that is not reachable.
  redirect: "GITHUB_UNREACHABLE",
  // Some bytes came, and they are not the file.
  truncated: "DOWNLOAD_DAMAGED",
  "web page": "DOWNLOAD_DAMAGED",
};

test("a download that fails has its code, leaves nothing wrong behind, and works the next time", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  const published = await person.pakeplus("publish", "notes", "--yes");
  expect(published.code, published.stderr).toBe(0);
  const release = [...(emulator.state.repositories.get("octo/pakeplus")?.releases.values() ?? [])][0];
  const asset = release?.assets.find(({ name }) => name.endsWith(".deb"));
  const request = `GET /repos/octo/PakePlus/releases/assets/${asset?.id ?? 0}`;
  for (const { name, code, fault } of FAILURES) {
    // A silence of half a minute is played where the clock can be.
    if (fault === null) continue;
    emulator.faults.push({ ...fault, request, times: 1 });
    const out = `out ${name}`;
    const failed = await person.pakeplus("download", "notes", "--out", out);
    emulator.faults.length = 0;
    expect(failed.stderr, name).toContain(MEANINGS[name] ?? code);
    expect(failed.code, name).toBe(4);
    expect(await readdir(join(person.folder, out)), name).not.toContain(asset?.name);
    const again = await person.pakeplus("download", "notes", "--out", out);
    expect(again.code, `${name}: ${again.stderr}`).toBe(0);
  }
  expect(emulator.violations).toEqual([]);
});
