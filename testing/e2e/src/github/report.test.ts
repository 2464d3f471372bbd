import { hostname } from "node:os";
import type { Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { openGitHub, TOKEN } from "./harness/github-desk.ts";
import { newPerson, type Person } from "./harness/person.ts";

const RELEASES = "POST /repos/octo/PakePlus/releases";

/** A build that fails at its last step, with everything in its log that must not get out. */
async function failedBuild(emulator: Emulator, person: Person): Promise<string> {
  const message = `Resource not accessible by integration for grace at /home/grace/notes ${TOKEN} on ${hostname()}`;
  emulator.faults.push({ request: RELEASES, times: 9, kind: "status", status: 403, message });
  const { code, stderr } = await person.pakeplus("publish", "notes", "--yes");
  expect(code).toBe(4);
  const id = /pakeplus report (\d+) reports it/u.exec(stderr)?.[1] ?? "";
  expect(id).not.toBe("");
  return id;
}

const issuesOf = (emulator: Emulator) => emulator.state.repositories.get("octo/pakeplus")?.issues ?? [];

test("a failed build is reported with exactly the text that was shown, and never without a yes", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator, { USER: "grace", LOGNAME: "grace" });
  const id = await failedBuild(emulator, person);

  const shown = await person.pakeplus("report");
  expect(shown.code, shown.stderr).toBe(0);
  expect(shown.stderr).toContain("Nothing was sent.");
  expect(issuesOf(emulator)).toEqual([]);
  expect(shown.stdout).toMatch(
    /^Build of notes failed: Linux, Release\n\n\*\*What failed\*\*: Linux, Release/u,
  );
  expect(shown.stdout).toContain(
    "Resource not accessible by integration for <user> at /home/<user>/notes <token>",
  );
  for (const secret of [TOKEN, "grace", person.folder, hostname()])
    expect(shown.stdout).not.toContain(secret);
  expect((await person.pakeplus("report", id, "--dry-run", "--yes")).stderr).toContain("Nothing was sent.");
  expect(issuesOf(emulator)).toEqual([]);

  const sent = await person.pakeplus("report", id, "--yes", "--json");
  expect(sent.code, sent.stderr).toBe(0);
  const told = JSON.parse(sent.stdout) as { title: string; body: string; issue: { url: string } };
  const [issue] = issuesOf(emulator);
  expect(issue).toMatchObject({ title: told.title, body: told.body, author: "octo", number: 1 });
  expect(`${told.title}\n\n${told.body}\n`).toBe(shown.stdout);
  expect(told.issue.url).toBe(`${emulator.url}/octo/PakePlus/issues/1`);

  const before = emulator.journal.length;
  const page = await person.pakeplus("report", id, "--upstream", "acme/builds");
  const address = page.stdout.trimEnd().split("\n").at(-1) ?? "";
  expect(address).toMatch(/^https:\/\/github\.com\/acme\/builds\/issues\/new\?title=Build\+failed/u);
  expect(`${page.stdout}${decodeURIComponent(address)}`).not.toMatch(/octo|notes|grace/u);
  expect(emulator.journal.slice(before).every(({ method }) => method === "GET")).toBe(true);

  // An answer that got lost is no reason to open a second issue.
  const request = "POST /repos/octo/PakePlus/issues";
  emulator.faults.push({ request, times: 1, kind: "reset", after: true });
  const lost = await person.pakeplus("report", id, "--yes");
  expect(lost.code).toBe(4);
  expect(lost.stderr).toContain("/octo/PakePlus/issues whether it arrived");
  expect(issuesOf(emulator)).toHaveLength(2);
  expect(emulator.violations).toEqual([]);
});
