import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitOf, openGitHub, TOKEN } from "./harness/github-desk.ts";
import { newPerson } from "./harness/person.ts";

/** The ways in which the token could stand somewhere. */
const SHAPES = [
  TOKEN,
  Buffer.from(TOKEN).toString("base64").slice(0, -2),
  Buffer.from(`x-access-token:${TOKEN}`).toString("base64").slice(0, -2),
  TOKEN.slice(4),
];

function holdsToken(text: string): boolean {
  return SHAPES.some((shape) => text.includes(shape));
}

/** Arguments of every process of this computer, again and again until it is stopped. */
function watchArguments() {
  const seen = new Set<string>();
  const look = (): void => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
      } catch {
        // It has ended meanwhile.
      }
    }
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    return [...seen];
  };
}

test("the token is in no output, file, log, commit or argument of a whole run", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  const stop = watchArguments();
  await person.signIn();
  const outputs = [
    await person.pakeplus("publish", "notes", "--yes", "--out", "packages"),
    await person.pakeplus("runs", "--json"),
    await person.pakeplus("releases"),
    await person.pakeplus("token", "show"),
  ];
  const id = String([...(emulator.state.repositories.get("octo/pakeplus")?.runs.keys() ?? [])][0]);
  outputs.push(await person.pakeplus("logs", id, "--json"));
  emulator.faults.push({ request: "GET /user", times: 9, kind: "status", status: 401, message: "Bad" });
  outputs.push(await person.pakeplus("token", "test", "--json"));
  emulator.faults.length = 0;
  const programs = stop();
  expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 4]);
  expect(programs.some((line) => line.includes("publish"))).toBe(true);
  expect(programs.filter(holdsToken)).toEqual([]);
  for (const { stdout, stderr } of outputs) expect(holdsToken(`${stdout}${stderr}`)).toBe(false);
  const files = await readdir(person.folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const text = await readFile(join(file.parentPath, file.name), "latin1");
    expect(holdsToken(text), file.name).toBe(false);
  }
  const git = gitOf(emulator, "octo/PakePlus");
  const everything = await git.git("log", "--all", "--patch", "--text", "--format=fuller");
  expect(everything.length).toBeGreaterThan(10_000);
  expect(holdsToken(everything)).toBe(false);
  // Nothing of the computer either: no path, no name of it or its user.
  expect(everything.includes(person.folder)).toBe(false);
});
