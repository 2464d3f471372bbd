import { expect, test } from "vitest";
import { openDesk, runWorkflow } from "../testing/desk.ts";
import { asRecord } from "../workflow/plain.ts";

const BUILD = `
name: Build
run-name: build \${{ inputs.app }} \${{ inputs.nonce }}
on:
  workflow_dispatch:
    inputs:
      app: { type: string, required: true }
      nonce: { type: string, default: none }
permissions:
  contents: write
env:
  APP: \${{ inputs.app }}
jobs:
  build:
    runs-on: ubuntu-24.04
    outputs:
      size: \${{ steps.pack.outputs.size }}
    steps:
      - uses: actions/checkout@v5
      - id: pack
        name: Pack \${{ inputs.app }}
        run: |
          cat <<END
          here
          END
          echo "size=$(cat site/index.html | wc -c)" >> "$GITHUB_OUTPUT"
          echo "LATER=later" >> "$GITHUB_ENV"
          echo "# Done" >> "$GITHUB_STEP_SUMMARY"
      - run: echo "$APP $LATER \${{ steps.pack.outputs.size }}"
      - if: \${{ inputs.app == 'other' }}
        run: exit 9
  release:
    needs: build
    runs-on: ubuntu-24.04
    steps:
      - run: echo "size \${{ needs.build.outputs.size }}"
`;

test("a workflow runs for real, step by step", async () => {
  const desk = await openDesk();
  await desk.push({ ".github/workflows/build.yml": BUILD, "site/index.html": "hello" });
  const run = await runWorkflow(desk, { app: "notes" });
  expect(run).toMatchObject({ title: "build notes none", conclusion: "success", status: "completed" });
  const { body } = await desk.call(`GET actions/runs/${run.id}/jobs?per_page=100`);
  const jobs = body["jobs"] as { name: string; steps: { name: string; conclusion: string }[] }[];
  expect(
    jobs.map(({ name, steps }) => [name, ...steps.map((step) => `${step.name}: ${step.conclusion}`)]),
  ).toEqual([
    [
      "build",
      "Set up job: success",
      "Run actions/checkout@v5: success",
      "Pack notes: success",
      'Run echo "$APP $LATER 5": success',
      "Run exit 9: skipped",
      "Post Run actions/checkout@v5: success",
      "Complete job: success",
    ],
    ["release", "Set up job: success", 'Run echo "size 5": success', "Complete job: success"],
  ]);
  const log = run.jobs.flatMap((job) => job.log).map((line) => line.replace(/^\S+ /u, ""));
  expect(log).toEqual(expect.arrayContaining(["here", "notes later 5", "size 5"]));
  expect(run.jobs[0]?.summary).toBe("# Done\n");
  expect(asRecord((await desk.call(`GET actions/runs/${run.id}`)).body)["conclusion"]).toBe("success");
  expect(desk.emulator.violations).toEqual([]);
});

test("a push starts the workflows that wait for one on its branch, and no others", async () => {
  const desk = await openDesk();
  const text = "jobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: 'true' }] } }";
  const files = {
    ".github/workflows/all.yml": `name: All\non: push\n${text}`,
    ".github/workflows/apps.yml": `name: Apps\non: { push: { branches: ["app/*"] } }\n${text}`,
    ".github/workflows/broken.yml": "on: push",
  };
  await desk.push(files);
  await desk.push(files, "app/notes");
  await desk.emulator.actions.idle();
  const { body } = await desk.call("GET actions/runs?event=push");
  const runs = body["workflow_runs"] as { name: string; head_branch: string; conclusion: string }[];
  expect(runs.map((run) => `${run.name} ${run.head_branch} ${run.conclusion}`).toSorted()).toEqual([
    "All app/notes success",
    "All main success",
    "Apps app/notes success",
  ]);
  expect(desk.emulator.violations).toEqual([]);
});
