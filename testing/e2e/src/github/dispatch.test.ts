import { dispatchBuild, ensureBuildRepository, pushBranches, branchContent } from "@pakeplus/github";
import type { Emulator, EmulatorOptions } from "@pakeplus/github-emulator";
import { manualClock } from "@pakeplus/github-emulator";
import { expect, test } from "vitest";
import { branchFile, connect, journalOf, openGitHub } from "./harness/github-desk.ts";

const WORKFLOW = `name: Build
run-name: build \${{ inputs.app }} \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs: { app: { type: string }, commit: { type: string }, nonce: { type: string } }
jobs:
  linux: { runs-on: ubuntu-24.04, steps: [{ run: echo built }] }
`;
const DISPATCH = {
  repository: "octo/PakePlus",
  app: "notes",
  commit: "a".repeat(40),
  nonce: "n0",
};
const REQUEST = "POST /repos/octo/PakePlus/actions/workflows/build.yml/dispatches";

/** A build repository whose workflow was just pushed; `pass` lets time go by whenever the client pauses. */
async function prepare(
  options: EmulatorOptions = {},
  pass: (milliseconds: number) => void = () => undefined,
) {
  const emulator = await openGitHub(options);
  const { client, remote, sleep, pauses } = connect(emulator);
  const owner = { owner: "octo", isOrganisation: false, name: "PakePlus", isPrivate: true };
  await ensureBuildRepository(client, owner);
  const content = branchContent([branchFile(".github/workflows/build.yml", WORKFLOW)]);
  const updates = [{ branch: "main", content, known: null, message: "Workflow" }];
  const author = { name: "octo", email: "1+octo@users.noreply.github.com" };
  await pushBranches({ remote, sleep, repository: "octo/PakePlus", author, at: 1, updates });
  const waiting = {
    ...client,
    pause: async (milliseconds: number) => {
      pass(milliseconds);
      return client.pause(milliseconds);
    },
  };
  return { emulator, client: waiting, pauses };
}

function dispatches(emulator: Emulator): number {
  return journalOf(emulator).filter((line) => line === REQUEST).length;
}

test("a workflow that GitHub finds after a minute is waited for with growing pauses", async () => {
  const clock = manualClock(Date.UTC(2026, 10, 22));
  const { emulator, client, pauses } = await prepare({ clock, indexDelay: 60_000 }, (milliseconds) =>
    clock.advance(milliseconds),
  );
  const id = await dispatchBuild(client, DISPATCH);
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000]);
  expect([...(emulator.state.repositories.get("octo/pakeplus")?.runs.keys() ?? [])]).toEqual([id]);
  expect(emulator.violations).toEqual([]);
});

test("a workflow that is never found is explained after three minutes", async () => {
  const clock = manualClock(Date.UTC(2026, 10, 22));
  const { client, pauses } = await prepare({ clock, indexDelay: 3_600_000 }, (milliseconds) =>
    clock.advance(milliseconds),
  );
  await expect(dispatchBuild(client, DISPATCH)).rejects.toMatchObject({ code: "GITHUB_ACTIONS_OFF" });
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(180_000);
});

test("a workflow that was switched off is named", async () => {
  const { emulator, client } = await prepare();
  for (const workflow of emulator.state.repositories.get("octo/pakeplus")?.workflows.values() ?? []) {
    workflow.state = "disabled_manually";
  }
  await expect(dispatchBuild(client, DISPATCH)).rejects.toMatchObject({ code: "GITHUB_ACTIONS_OFF" });
  expect(dispatches(emulator)).toBe(1);
});

test("an Enterprise Server that gives no number of the run is asked for it by the nonce", async () => {
  const { emulator, client } = await prepare({ edition: "ghes-3.19" });
  const id = await dispatchBuild(client, DISPATCH);
  const runs = emulator.state.repositories.get("octo/pakeplus")?.runs;
  expect([...(runs?.keys() ?? [])]).toEqual([id]);
  expect(emulator.violations.filter((line) => !line.includes("return_run_details"))).toEqual([]);
});

test("an empty repository that a person made is filled only when they say so", async () => {
  const emulator = await openGitHub();
  const { client } = connect(emulator);
  await client.send({ method: "POST", path: "/user/repos", body: { name: "mine" }, purpose: "make it" });
  const mine = { owner: "octo", isOrganisation: false, name: "mine", isPrivate: true };
  await expect(ensureBuildRepository(client, mine)).rejects.toMatchObject({ code: "GITHUB_REFUSED" });
  expect(await ensureBuildRepository(client, { ...mine, isExisting: true })).toMatchObject({ isNew: false });
  const missing = { ...mine, name: "nothing", isExisting: true };
  await expect(ensureBuildRepository(client, missing)).rejects.toMatchObject({ code: "GITHUB_NOT_FOUND" });
  expect(emulator.state.repositories.size).toBe(1);
});
