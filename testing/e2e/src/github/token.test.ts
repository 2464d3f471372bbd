import { probeRights } from "@pakeplus/github";
import type { Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { fillRepository } from "./harness/filled-repository.ts";
import { connect, gitOf, openGitHub } from "./harness/github-desk.ts";
import { newPerson } from "./harness/person.ts";

const FINE = `github_pat_${"f".repeat(40)}`;

type Permissions = NonNullable<Parameters<Emulator["addToken"]>[0]["permissions"]>;

const EVERYTHING: Permissions = {
  actions: "write",
  administration: "write",
  contents: "write",
  issues: "write",
  workflows: "write",
};

/** Everything that anybody could see of all repositories. */
async function pictureOf(emulator: Emulator): Promise<string> {
  const repositories = [...emulator.state.repositories.values()];
  const seen = repositories.map(async ({ git, ...rest }) => ({ ...rest, refs: [...(await git.refs())] }));
  return JSON.stringify(await Promise.all(seen), (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );
}

const CASES: readonly (readonly [string, Permissions, Readonly<Record<string, string>>])[] = [
  [
    "everything",
    EVERYTHING,
    { Actions: "granted", Contents: "granted", Issues: "granted", Administration: "proved-in-use" },
  ],
  [
    "nothing but reading",
    { actions: "read", contents: "read", issues: "read" },
    { Actions: "missing", Contents: "missing", Issues: "missing", Administration: "missing" },
  ],
  ["no Actions", { ...EVERYTHING, actions: "read" }, { Actions: "missing", Contents: "granted" }],
  ["no Issues", { ...EVERYTHING, issues: "read" }, { Issues: "missing", Actions: "granted" }],
  ["no Administration", { actions: "write", contents: "write" }, { Administration: "missing" }],
];

test("a token is told what it has in the build repository, and asking changes nothing", async () => {
  const emulator = await openGitHub();
  await fillRepository(emulator);
  const before = await pictureOf(emulator);
  for (const [name, permissions, states] of CASES) {
    emulator.addToken({ token: FINE, login: "octo", permissions });
    const asked = emulator.journal.length;
    const probed = await probeRights(connect(emulator, FINE).client, "octo/PakePlus");
    expect(Object.fromEntries(probed ?? []), name).toMatchObject({
      "Repository access": "granted",
      ...states,
    });
    expect(await pictureOf(emulator), name).toBe(before);
    const writing = emulator.journal.slice(asked).filter(({ method }) => method !== "GET");
    expect(writing.map(({ method }) => method)).toEqual(["POST", "PUT", "PATCH"]);
    for (const { status, path } of writing) expect([403, 404, 422], path).toContain(status);
  }
  expect(emulator.violations).toEqual([]);

  // A refusal for another reason is no missing right.
  for (const [code, headers] of [
    ["GITHUB_RATE_LIMITED", { "retry-after": "3600" }],
    ["TOKEN_SSO_REQUIRED", { "x-github-sso": "required; url=https://github.com/orgs/a/sso?x=1" }],
  ] as const) {
    const request = "PUT /repos/octo/PakePlus/contents/*";
    emulator.faults.push({ request, times: 1, kind: "status", status: 403, message: "no", headers });
    const { client } = connect(emulator, FINE);
    await expect(probeRights(client, "octo/PakePlus")).rejects.toMatchObject({ code });
  }
});

test("a fine-grained token proves its rights at set-up; afterwards they can be asked", async () => {
  const emulator = await openGitHub();
  emulator.addToken({ token: FINE, login: "octo", permissions: EVERYTHING });
  const person = await newPerson(emulator, { PAKEPLUS_GITHUB_TOKEN: FINE });
  const before = await person.pakeplus("token", "test", "--probe");
  expect(before.code, before.stderr).toBe(0);
  expect(before.stdout).toMatch(/^Token is valid\n.*\n {2}proved at set-up/u);
  expect(before.stderr).toContain("There is no build repository octo/PakePlus yet");
  expect(before.stderr).toContain("pakeplus repo setup");

  // A repository that is not ours is never asked.
  const { client } = connect(emulator, FINE);
  const mine = { name: "Mine", private: true };
  await client.send({ method: "POST", path: "/user/repos", body: mine, purpose: "make it" });
  const asked = emulator.journal.length;
  await expect(probeRights(client, "octo/Mine")).rejects.toMatchObject({ code: "GITHUB_REFUSED" });
  expect(new Set(emulator.journal.slice(asked).map(({ method }) => method))).toEqual(new Set(["GET"]));

  const setUp = await person.pakeplus("repo", "setup", "--yes");
  expect(setUp.code, setUp.stderr).toBe(0);
  for (const right of ["Repository access", "Actions", "Administration", "Contents", "Issues", "Workflows"]) {
    expect(setUp.stdout).toMatch(new RegExp(`granted +${right}`, "u"));
  }
  const again = await person.pakeplus("repo", "setup", "--yes");
  expect(again.stderr).toContain("There already:");
  expect(await gitOf(emulator, "octo/PakePlus").git("rev-list", "--count", "main")).toBe("1");

  const picture = await pictureOf(emulator);
  const after = await person.pakeplus("token", "test", "--probe");
  expect(after.stdout).toMatch(/^Token is valid\n/u);
  expect(after.stdout).toMatch(/granted +Contents/u);
  expect(after.stderr).toContain("Asked in octo/PakePlus; nothing was changed there.");
  expect(await pictureOf(emulator)).toBe(picture);

  emulator.addToken({ token: FINE, login: "octo", permissions: { ...EVERYTHING, contents: "read" } });
  const lacking = await person.pakeplus("token", "test", "--probe", "--json");
  expect(lacking.code).toBe(4);
  expect(JSON.parse(lacking.stdout)).toMatchObject({
    ok: false,
    error: { code: "TOKEN_RIGHT_MISSING", issues: [{ path: "Contents" }] },
  });
  expect(emulator.violations).toEqual([]);
});
