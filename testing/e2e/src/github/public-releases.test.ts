import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pushBranches, branchContent } from "@pakeplus/github";
import type { Emulator } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { branchFile, connect, journalOf, openGitHub, TOKEN } from "./harness/github-desk.ts";
import { newPerson, type Person } from "./harness/person.ts";

const PLACE = "octo/downloads";

async function makeRepository(emulator: Emulator, name: string, isPrivate: boolean): Promise<void> {
  const body = { name, private: isPrivate };
  await connect(emulator).client.send({ method: "POST", path: "/user/repos", body, purpose: "make it" });
}

async function addReadme(emulator: Emulator, repository: string): Promise<void> {
  const { remote, sleep } = connect(emulator);
  const content = branchContent([branchFile("README.md", "Downloads")]);
  const author = { name: "octo", email: "1+octo@users.noreply.github.com" };
  const updates = [{ branch: "main", content, known: null, message: "Readme" }];
  await pushBranches({ remote, sleep, repository, author, at: 1, updates });
}

async function releaseInto({ project }: Person, releases: string): Promise<void> {
  const file = join(project, "pakeplus.json");
  const definition = JSON.parse(await readFile(file, "utf8")) as object;
  await writeFile(file, JSON.stringify({ ...definition, publish: { releases } }));
}

function releasesOf(emulator: Emulator, repository: string) {
  return [...(emulator.state.repositories.get(repository)?.releases.values() ?? [])];
}

test("a place for releases that will not do is refused before anything is made or sent", async () => {
  const emulator = await openGitHub();
  const person = await newPerson(emulator);
  await releaseInto(person, PLACE);
  const refused = async (): Promise<string> => {
    const { code, stderr } = await person.pakeplus("publish", "notes", "--yes");
    expect(code).toBe(4);
    return stderr;
  };
  expect(await refused()).toContain("GITHUB_NOT_FOUND");
  await makeRepository(emulator, "downloads", true);
  expect(await refused()).toContain("It is private");
  const place = emulator.state.repositories.get(PLACE);
  if (place === undefined) throw new Error("It was not made.");
  place.isPrivate = false;
  expect(await refused()).toContain("It is empty");
  place.administrators.clear();
  expect(await refused()).toContain("TOKEN_RIGHT_MISSING");
  const writes = journalOf(emulator).filter((line) => !line.startsWith("GET "));
  // Its own making, and twice the question whether the token may write.
  expect(writes.map((line) => line.replace(/pakeplus-[\da-f]{12}$/u, "X"))).toEqual([
    "POST /user/repos",
    `PUT /repos/${PLACE}/contents/X`,
    `PUT /repos/${PLACE}/contents/X`,
  ]);
  expect(emulator.violations).toEqual([]);
});

test("a release is copied to the public repository, whole or not at all, and later again", async () => {
  const emulator = await openGitHub();
  await makeRepository(emulator, "downloads", false);
  await addReadme(emulator, PLACE);
  const person = await newPerson(emulator);
  await releaseInto(person, PLACE);
  // In the middle of the copy the network goes for good: what was built is not lost.
  const upload = `POST /repos/${PLACE}/releases/*`;
  emulator.faults.push({
    request: upload,
    times: 4,
    kind: "status",
    status: 401,
    message: "Bad credentials",
  });
  await writeFile(
    join(person.folder, "news.md"),
    "## Neu 新\n\n- `$(id)` ${{ github.token }} \"'::error::x\n",
  );
  const broken = await person.pakeplus("publish", "notes", "--yes", "--release-notes", "news.md");
  expect(broken.code).toBe(4);
  expect(broken.stderr).toContain("TOKEN_REJECTED");
  expect(broken.stderr).toContain("(for members of the repository only)");
  const command = `pakeplus releases notes --app-version 1.0.0 --copy ${PLACE}`;
  expect(broken.stderr).toContain(command);
  expect(releasesOf(emulator, PLACE).map(({ isDraft }) => isDraft)).toEqual([true]);
  emulator.faults.length = 0;

  const words = command.split(" ").slice(1);
  const copied = await person.pakeplus(...words);
  expect(copied.code, copied.stderr).toBe(0);
  const [source] = releasesOf(emulator, "octo/pakeplus");
  const [copy, ...others] = releasesOf(emulator, PLACE);
  expect(others).toEqual([]);
  const rows = (release: typeof copy) =>
    release?.assets.map(({ name, sha256 }) => `${sha256} ${name}`).toSorted();
  expect(rows(copy)).toEqual(rows(source));
  expect(source?.body).toMatch(
    /^## Neu 新\n\n- `\$\(id\)` \$\{\{ github\.token \}\} "'::error::x\n\n\| File \|/u,
  );
  expect(copy).toMatchObject({
    isDraft: false,
    tag: "notes-v1.0.0",
    name: "Notes 1.0.0",
    body: source?.body,
  });

  // Nothing that is there travels again, and the old one stays until the new one is complete.
  const again = await person.pakeplus(...words);
  expect(again.code, again.stderr).toBe(0);
  expect(releasesOf(emulator, PLACE)).toHaveLength(1);

  // A file that was changed over there is not what was built; nothing of it becomes public.
  const asset = source?.assets.find(({ name }) => name.endsWith(".deb"));
  const bytes = await readFile(asset?.file ?? "");
  await writeFile(
    asset?.file ?? "",
    Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
  );
  const before = releasesOf(emulator, PLACE)[0]?.id;
  const damaged = await person.pakeplus(...words);
  expect(damaged.stderr).toContain("DOWNLOAD_DAMAGED");
  const published = releasesOf(emulator, PLACE).filter(({ isDraft }) => !isDraft);
  expect(published.map(({ id }) => id)).toEqual([before]);
  expect(
    releasesOf(emulator, PLACE).every(({ assets }) =>
      assets.every(({ name, sha256 }) => name !== asset?.name || sha256 === asset.sha256),
    ),
  ).toBe(true);

  const { stderr } = await person.pakeplus("releases");
  expect(stderr).toContain("members of the repository only");
  expect(stderr).not.toContain(TOKEN);
  expect(emulator.violations).toEqual([]);
});
