import { expect, test } from "vitest";
import { lintWorkflow } from "./lint-workflow.ts";

const CHECKOUT = `actions/checkout@${"0".repeat(40)}`;
const FINE = `
name: Build
on:
  workflow_dispatch:
    inputs:
      app: { type: string, required: true }
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-26.04
    outputs:
      size: \${{ steps.pack.outputs.size }}
    steps:
      - uses: ${CHECKOUT}
        with: { persist-credentials: false }
      - id: pack
        env:
          APP: \${{ inputs.app }}
        run: echo "size=$APP" >> "$GITHUB_OUTPUT"
`;

test("a workflow without fault has no finding, also the second time", async () => {
  expect(await lintWorkflow(FINE)).toEqual([]);
  expect(await lintWorkflow(FINE)).toEqual([]);
});

test.each([
  ["an input that is not there", ["inputs.app", "inputs.ap"], ["github", "actionlint"]],
  ["a step that is not there", ["steps.pack.", "steps.park."], ["github", "actionlint"]],
  ["an unknown key", ["runs-on:", "run-on:"], ["github", "actionlint"]],
  ["an action that is not pinned", ["0".repeat(40), "v5"], ["security"]],
  ["no permissions", ["permissions:\n  contents: read\n", ""], ["security"]],
  ["all permissions", ["permissions:\n  contents: read", "permissions: write-all"], ["security"]],
  ["an input in a script", ["size=$APP", "size=${{ inputs.app }}"], ["security"]],
  ["credentials left behind", ["persist-credentials: false", "fetch-depth: 1"], ["security"]],
])("%s is found", async (_name, [from = "", to = ""], linters) => {
  const findings = await lintWorkflow(FINE.replace(from, to));
  expect([...new Set(findings.map((line) => line.split(" ")[0]))]).toEqual(linters);
});
