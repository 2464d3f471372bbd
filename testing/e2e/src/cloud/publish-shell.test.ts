import { join } from "node:path";
import { main, type World } from "@pakeplus/cloud";
import { shellTag } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openBuildGitHub } from "../harness/build-github.ts";
import { CLOUD_DIR, filesOfApp, ownShell } from "../harness/build-repository.ts";
import { copyExample } from "../harness/example-project.ts";
import { testFolder } from "../harness/test-folder.ts";

const RELEASES = "/repos/octo/PakePlus/releases";

test("a compiled shell is public once, whatever answer gets lost and whoever compiles it as well", async () => {
  const folder = await testFolder();
  const project = await copyExample(folder, "notes");
  const github = await openBuildGitHub(folder, await filesOfApp(project), "notes");
  let log = "";
  const world: World = {
    env: { ...github.env, PATH: process.env["PATH"], PAKEPLUS_SHELL: "linux" },
    write: (text) => (log += text),
    fetch,
    now: Date.now,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  const compile = async (out: string) => {
    log = "";
    return main(["compile", "--program", CLOUD_DIR, "--out", join(folder, out)], world);
  };
  const releases = () => [...github.repository.releases.values()];

  const lost = { times: 1, kind: "reset", after: true } as const;
  const { faults } = github.emulator;
  faults.push({ ...lost, request: `POST ${RELEASES}` });
  faults.push({ ...lost, request: `POST ${RELEASES}/*` });
  faults.push({ ...lost, request: `PATCH ${RELEASES}/*` });
  expect([await compile("one"), log]).toEqual([0, expect.stringContaining("The shell is released")]);
  expect(faults.map(({ times }) => times)).toEqual([0, 0, 0]);
  const { hash } = await ownShell();
  expect(releases().map(({ tag, isDraft, assets }) => [tag, isDraft, assets.length])).toEqual([
    [shellTag(hash), false, 7],
  ]);

  const [first] = releases();
  const before = first?.assets.map(({ id }) => id);
  expect([await compile("two"), log]).toEqual([0, expect.stringContaining("The shell is released")]);
  expect(releases().map(({ id, assets }) => [id, assets.map((asset) => asset.id)])).toEqual([
    [first?.id, before],
  ]);
  expect(github.emulator.violations).toEqual([]);
});
