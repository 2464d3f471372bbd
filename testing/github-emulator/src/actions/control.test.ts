import { expect, test } from "vitest";
import { manualClock } from "../http/clock.ts";
import { openDesk, runWorkflow, TOKEN, type Desk } from "../testing/desk.ts";

const PATH = ".github/workflows/build.yml";
const workflow = (jobs: string, head = "") => ({ [PATH]: `on: workflow_dispatch\n${head}\njobs:\n${jobs}` });
const job = (steps: string, head = "") => `  a:\n    runs-on: ubuntu-24.04\n${head}    steps:\n${steps}`;

const runOf = (desk: Desk, id: unknown) => {
  const run = desk.emulator.state.repositories.get("octo/pakeplus")?.runs.get(Number(id));
  if (run === undefined) throw new Error("There is no such run.");
  return run;
};
async function dispatch(desk: Desk, inputs: Readonly<Record<string, unknown>> = {}) {
  const answer = await desk.call("POST actions/workflows/build.yml/dispatches", {
    ref: "main",
    inputs,
    return_run_details: true,
  });
  return runOf(desk, answer.body["workflow_run_id"]);
}
/** Fulfilled when a step has printed the word. */
async function printed(run: Awaited<ReturnType<typeof dispatch>>, word: string) {
  await expect
    .poll(() => run.jobs.some(({ log }) => log.some((line) => line.endsWith(` ${word}`))), {
      timeout: 20_000,
    })
    .toBe(true);
}

test("a dispatch is refused with GitHub's words", async () => {
  const clock = manualClock(1_700_000_000_000);
  const desk = await openDesk({ clock, indexDelay: 3000 });
  const inputs = "{ inputs: { app: { required: true }, kind: { type: choice, options: [a, b] } } }";
  await desk.push({
    [PATH]: `on:\n  workflow_dispatch: ${inputs}\njobs:\n${job("      - run: true\n")}`,
    ".github/workflows/push.yml": `on: { push: { branches: [no] } }\njobs:\n${job("      - run: true\n")}`,
  });
  const send = (name: string, body: unknown) => desk.call(`POST actions/workflows/${name}/dispatches`, body);
  expect((await send("build.yml", { ref: "main" })).status).toBe(404);
  clock.advance(3000);
  const cases: [string, Record<string, unknown>, string][] = [
    ["build.yml", { ref: "gone" }, "No ref found for: gone"],
    ["push.yml", { ref: "main" }, "Workflow does not have 'workflow_dispatch' trigger"],
    ["build.yml", { ref: "main" }, "Required input 'app' not provided"],
    ["build.yml", { ref: "main", inputs: { app: "1", ap: "2" } }, 'Unexpected inputs provided: ["ap"]'],
    [
      "build.yml",
      { ref: "main", inputs: { app: "1", kind: "c" } },
      "Provided value 'c' for input 'kind' not in the list of allowed values",
    ],
  ];
  for (const [name, body, message] of cases) {
    expect(await send(name, body)).toMatchObject({ status: 422, body: { message } });
  }
  expect((await send("build.yml", { ref: "main", inputs: { app: "1" } })).status).toBe(204);
  expect((await desk.call("GET actions/workflows")).body["total_count"]).toBe(2);
  expect(desk.emulator.violations).toEqual([]);
});

test("an Enterprise Server knows no run details and says so", async () => {
  const desk = await openDesk({ edition: "ghes-3.19" });
  await desk.push(workflow(job("      - run: true\n")));
  const line = "POST actions/workflows/build.yml/dispatches";
  expect((await desk.call(line, { ref: "main", return_run_details: true })).status).toBe(422);
  const answer = await desk.call(line, { ref: "main" });
  expect([answer.status, answer.headers.get("x-github-enterprise-version")]).toEqual([204, "3.19.0"]);
  await desk.emulator.actions.idle();
  const runs = await desk.call("GET actions/runs?event=workflow_dispatch&per_page=30");
  expect(runs.body["workflow_runs"]).toMatchObject([{ conclusion: "success" }]);
  expect(desk.emulator.violations).toEqual([]);
});

test("a failing step is told in job, run and log; only what failed runs again", async () => {
  const desk = await openDesk();
  await desk.push({
    ...workflow(`
  fine:
    runs-on: ubuntu-24.04
    outputs: { word: "\${{ steps.w.outputs.word }}" }
    steps: [{ id: w, run: 'echo word=kept >> "$GITHUB_OUTPUT"' }]
  bad:
    needs: fine
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "::error file=a.c::it broke"
          test "$GITHUB_RUN_ATTEMPT" = 2
      - run: echo skipped
      - if: \${{ failure() }}
        run: echo "afterwards \${{ needs.fine.outputs.word }}"
  never:
    needs: bad
    runs-on: ubuntu-24.04
    steps: [{ run: "true" }]
`),
  });
  const run = await runWorkflow(desk);
  expect(run.conclusion).toBe("failure");
  expect(run.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ["fine", "success"],
    ["bad", "failure"],
    ["never", "skipped"],
  ]);
  const [, bad] = run.jobs;
  expect(bad?.steps.map(({ conclusion }) => conclusion)).toEqual([
    "success",
    "failure",
    "skipped",
    "success",
    "success",
  ]);
  const answer = await fetch(
    `${desk.emulator.url}/api/v3/repos/octo/PakePlus/actions/jobs/${bad?.id ?? 0}/logs`,
    { headers: { authorization: `Bearer ${TOKEN}` }, redirect: "manual" },
  );
  expect(answer.status).toBe(302);
  const log = await (await fetch(answer.headers.get("location") ?? "")).text();
  expect(log).toContain("##[error]it broke");
  expect(log).toContain("##[error]Process completed with exit code 1.");
  expect(log).toContain("afterwards kept");

  expect((await desk.call(`POST actions/runs/${run.id}/rerun-failed-jobs`)).status).toBe(201);
  await desk.emulator.actions.idle();
  expect(run).toMatchObject({ attempt: 2, conclusion: "success" });
  expect(run.jobs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
  expect((await desk.call(`GET actions/runs/${run.id}`)).body["run_attempt"]).toBe(2);
  expect((await desk.call(`POST actions/runs/${run.id}/cancel`)).status).toBe(409);
  expect((await desk.call(`DELETE actions/runs/${run.id}`)).status).toBe(204);
  expect((await desk.call(`GET actions/runs/${run.id}`)).status).toBe(404);
  expect(desk.emulator.violations).toEqual([]);
});

test("a cancel stops the step under way and lets the clean-up run", async () => {
  const desk = await openDesk();
  const steps =
    "      - run: |\n          echo started\n          sleep 600\n" +
    "      - run: echo no\n      - if: always()\n        run: echo cleaned\n";
  await desk.push(workflow(job(steps)));
  const run = await dispatch(desk);
  await printed(run, "started");
  expect((await desk.call(`POST actions/runs/${run.id}/cancel`)).status).toBe(202);
  await run.done;
  expect(run.conclusion).toBe("cancelled");
  expect(run.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual([
    "success",
    "cancelled",
    "skipped",
    "success",
    "success",
  ]);
  expect(run.jobs[0]?.log.join("\n")).toContain(" cleaned");
  expect(desk.emulator.violations).toEqual([]);
});

test("of one group one run goes on, the newest waits, and the one between is superseded", async () => {
  const desk = await openDesk();
  const concurrency = "concurrency: { group: app }";
  const files = workflow(job("      - run: echo ${{ github.run_number }}\n"), concurrency);
  await desk.push(files);
  desk.emulator.actions.runners.setCapacity(0);
  const [first, second, third] = [await dispatch(desk), await dispatch(desk), await dispatch(desk)];
  await second.done;
  expect([first.status, second.conclusion, third.status]).toEqual(["queued", "cancelled", "pending"]);
  expect((await desk.call(`GET actions/runs/${first.id}/jobs`)).body["jobs"]).toMatchObject([
    { status: "queued", runner_id: null },
  ]);
  desk.emulator.actions.runners.setCapacity(1);
  await desk.emulator.actions.idle();
  expect([first.conclusion, third.conclusion]).toEqual(["success", "success"]);
  expect(desk.emulator.violations).toEqual([]);
});

test("a step that takes too long is stopped", async () => {
  const desk = await openDesk({ minute: 100 });
  await desk.push(workflow(job("      - name: Slow\n        timeout-minutes: 1\n        run: sleep 600\n")));
  const run = await runWorkflow(desk);
  expect(run.conclusion).toBe("failure");
  expect(run.jobs[0]?.log.join("\n")).toContain("The action 'Slow' has timed out after 1 minutes.");
});

test("what the emulator does not have fails with its name", async () => {
  const desk = await openDesk();
  const use = (uses: string, head?: string) => workflow(job(`      - uses: ${uses}\n`, head));
  const cases: [Record<string, string>, string][] = [
    [use("acme/magic@v1"), "The emulator has no implementation of acme/magic@v1."],
    [workflow("  a:\n    runs-on: windows-2025\n    steps: [{ run: dir }]\n"), "no runner for windows-2025"],
    [workflow(job("      - run: dir\n        shell: pwsh\n")), 'no shell "pwsh"'],
    [use("actions/checkout@v5", "    container: debian\n"), 'has no "container" in a job'],
    [workflow(job("      - run: sudo apt-get install -y no-such-thing\n")), "no-such-thing is not installed"],
  ];
  for (const [files, words] of cases) {
    await desk.push(files);
    const run = await runWorkflow(desk);
    expect([run.conclusion, run.jobs[0]?.log.join("\n")]).toEqual([
      "failure",
      expect.stringContaining(words),
    ]);
  }
});

test("a matrix, artifacts between jobs, and a step that may fail", async () => {
  const desk = await openDesk();
  await desk.push({
    "site/a.txt": "a",
    ...workflow(`
  make:
    strategy:
      matrix: { os: [ubuntu-24.04, ubuntu-22.04], include: [{ os: ubuntu-22.04, old: true }] }
    runs-on: \${{ matrix.os }}
    steps:
      - uses: actions/checkout@v5
      - if: \${{ matrix.old }}
        continue-on-error: true
        run: exit 1
      - run: mkdir -p out/deep && cp site/a.txt out/deep/\${{ matrix.os }}.txt
      - uses: actions/upload-artifact@v4
        with: { name: "of-\${{ matrix.os }}", path: out }
  take:
    needs: make
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/download-artifact@v4
        with: { pattern: "of-*", merge-multiple: true, path: all }
      - run: find all -type f | sort
`),
  });
  const run = await runWorkflow(desk);
  expect([run.conclusion, ...run.jobs.map(({ name }) => name)]).toEqual([
    "success",
    "make (ubuntu-24.04)",
    "make (ubuntu-22.04, true)",
    "take",
  ]);
  const listing = run.jobs[2]?.log.map((line) => line.replace(/^\S+ /u, "")) ?? [];
  expect(listing.filter((line) => line.startsWith("all/"))).toEqual([
    "all/deep/ubuntu-22.04.txt",
    "all/deep/ubuntu-24.04.txt",
  ]);
  expect((await desk.call("GET actions/artifacts")).body["total_count"]).toBe(2);
  expect(desk.emulator.violations).toEqual([]);
});

test("the token of a run may do what the workflow says, in its repository, until its job ends", async () => {
  const desk = await openDesk();
  await desk.call("POST /user/repos", { name: "Other", private: true });
  const steps = `      - env: { T: "\${{ github.token }}" }
        run: |
          ask() { curl -s -o /dev/null -w "%{http_code}\\n" -H "Authorization: Bearer $T" "$@"; }
          api=$GITHUB_API_URL/repos
          ask "$api/$GITHUB_REPOSITORY"
          ask -H content-type:application/json -d '{"tag_name":"v1"}' "$api/$GITHUB_REPOSITORY/releases"
          ask -H content-type:application/json -d '{"title":"x"}' "$api/$GITHUB_REPOSITORY/issues"
          ask "$api/octo/Other"
          ask "$GITHUB_API_URL/user"
          echo "$T" | tr a-z A-Z
`;
  await desk.push(workflow(job(steps), "permissions: { contents: write }"));
  const run = await runWorkflow(desk);
  const log = run.jobs[0]?.log.map((line) => line.replace(/^\S+ /u, "")) ?? [];
  expect(log.filter((line) => /^\d{3}$/u.test(line))).toEqual(["200", "201", "403", "404", "403"]);
  expect(desk.emulator.journal.filter(({ by }) => by === "github-actions[bot]")).toHaveLength(5);
  const shouted = log.find((line) => line.startsWith("GHS_"))?.toLowerCase() ?? "";
  expect((await desk.call("GET /repos/octo/PakePlus", undefined, shouted)).status).toBe(401);
  expect(desk.emulator.violations).toEqual([]);
});
