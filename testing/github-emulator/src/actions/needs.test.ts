import { expect, test } from "vitest";
import { openDesk, runWorkflow } from "../testing/desk.ts";

const PATH = ".github/workflows/build.yml";
const outcomes = (run: Awaited<ReturnType<typeof runWorkflow>>) =>
  Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]));

/** `plan` says what is missing, `shells` makes each of it, `package` runs also when nothing was missing. */
const PLAN = `
on: { workflow_dispatch: { inputs: { rows: { required: true } } } }
jobs:
  plan:
    runs-on: ubuntu-24.04
    outputs: { matrix: "\${{ steps.p.outputs.matrix }}", count: "\${{ steps.p.outputs.count }}" }
    steps:
      - id: p
        env: { ROWS: "\${{ inputs.rows }}" }
        run: |
          echo "matrix={\\"include\\":$ROWS}" >> "$GITHUB_OUTPUT"
          echo "count=$(echo "$ROWS" | grep -o os | wc -l)" >> "$GITHUB_OUTPUT"
  shells:
    needs: plan
    if: \${{ needs.plan.outputs.count != '0' }}
    strategy: { max-parallel: 1, fail-fast: false, matrix: "\${{ fromJSON(needs.plan.outputs.matrix) }}" }
    runs-on: \${{ matrix.os }}
    steps:
      - run: test "$GITHUB_RUN_ATTEMPT" = 2 -o "\${{ matrix.arch }}" != arm64
  package:
    needs: [plan, shells]
    if: \${{ !failure() && !cancelled() }}
    runs-on: ubuntu-24.04
    steps: [{ run: "true" }]
  after:
    needs: package
    runs-on: ubuntu-24.04
    steps: [{ run: "true" }]
  mourning:
    needs: after
    if: failure()
    runs-on: ubuntu-24.04
    steps: [{ run: "true" }]
`;

test("a matrix from the output of a job, and what follows when it is skipped or fails", async () => {
  const desk = await openDesk();
  await desk.push({ [PATH]: PLAN });
  const nothing = await runWorkflow(desk, { rows: "[]" });
  // A job that was skipped skips what does not ask, even two jobs later (actions/runner, issue 2205).
  expect(outcomes(nothing)).toEqual({
    plan: "success",
    shells: "skipped",
    package: "success",
    after: "skipped",
    mourning: "skipped",
  });
  const rows = JSON.stringify([
    { os: "ubuntu-24.04", arch: "x64" },
    { os: "ubuntu-24.04", arch: "arm64" },
  ]);
  const run = await runWorkflow(desk, { rows });
  expect([run.conclusion, outcomes(run)]).toEqual([
    "failure",
    {
      plan: "success",
      "shells (ubuntu-24.04, x64)": "success",
      "shells (ubuntu-24.04, arm64)": "failure",
      package: "skipped",
      after: "skipped",
      mourning: "success",
    },
  ]);
  const started = run.jobs.find(({ name }) => name.includes("x64"))?.startedAt;

  expect((await desk.call(`POST actions/runs/${run.id}/rerun-failed-jobs`)).status).toBe(201);
  await desk.emulator.actions.idle();
  expect([run.conclusion, outcomes(run)["after"], outcomes(run)["mourning"]]).toEqual([
    "success",
    "success",
    "skipped",
  ]);
  // The row that was fine is not made again.
  expect(run.jobs.find(({ name }) => name.includes("x64"))?.startedAt).toBe(started);

  expect((await desk.call(`POST actions/runs/${run.id}/rerun`)).status).toBe(201);
  await desk.emulator.actions.idle();
  expect([run.attempt, run.conclusion]).toEqual([3, "failure"]);
  expect(run.jobs.find(({ name }) => name.includes("x64"))?.startedAt).not.toBe(started);
  expect(desk.emulator.violations).toEqual([]);
});
