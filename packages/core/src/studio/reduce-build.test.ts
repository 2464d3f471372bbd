import { expect, test } from "vitest";
import type { BuildEvent, BuildEventBody, SeenJob } from "../events.ts";
import { newBuildState, reduceBuild } from "./reduce-build.ts";
import type { BuildState } from "./build-state.ts";

const app = { id: "com.example.notes", name: "Notes", version: "1.2.0" };
const error = {
  code: "OUTPUT_DISK_FULL",
  message: "The disk is full.",
  docs: "errors/output-disk-full",
} as const;

/** One event each second, from second 1. */
function play(bodies: readonly BuildEventBody[], engine: BuildState["engine"] = "local"): BuildState {
  const first = newBuildState({
    id: "b",
    appId: "a",
    engine,
    command: "pakeplus build",
    version: "1.0.0",
    targets: engine === "local" ? ["linux"] : ["linux", "windows-x64"],
    startedAt: 0,
    expected: { linux: 4000 },
  });
  return bodies.reduce((state, body, index) => {
    const at = new Date((index + 1) * 1000).toISOString();
    const event: BuildEvent = { ...body, v: 1, buildId: "b", seq: index, at };
    return reduceBuild(state, event);
  }, first);
}

const artifact = {
  target: "linux",
  format: "deb",
  name: "notes.deb",
  path: "/out/notes.deb",
  bytes: 1,
  sha256: "00",
} as const;
const collect = { phase: "collect", target: null, format: null } as const;
const pack = { phase: "package", target: "linux", format: "deb" } as const;

test("a local build fills one lane with steps and times", () => {
  const state = play([
    { type: "build.started", engine: "local", app, targets: ["linux"] },
    { type: "phase.started", ...collect },
    { type: "phase.ended", ...collect, result: "success", durationMs: 1000 },
    { type: "phase.started", ...pack },
    { type: "phase.ended", ...pack, result: "success", durationMs: 1000 },
    { type: "artifact.ready", artifact },
    { type: "build.ended", result: "success", durationMs: 6000, artifacts: [artifact], error: null },
  ]);
  expect(state).toMatchObject({ state: "done", endedAt: 7000, version: "1.2.0", artifacts: [artifact] });
  expect(state.lanes).toEqual([
    {
      id: "linux",
      target: "linux",
      label: null,
      state: "done",
      startedAt: 2000,
      endedAt: 7000,
      expectedMs: 4000,
      failure: null,
      steps: [
        { id: "collect", name: "collect", format: null, state: "done", startedAt: 2000, endedAt: 3000 },
        { id: "package deb", name: "package", format: "deb", state: "done", startedAt: 4000, endedAt: 5000 },
      ],
    },
  ]);
});

test("a failure names the step that it happened in", () => {
  const state = play([
    { type: "phase.started", ...pack },
    { type: "phase.ended", ...pack, result: "failed", durationMs: 1 },
    { type: "build.ended", result: "failed", durationMs: 1, artifacts: [], error },
  ]);
  expect(state.state).toBe("failed");
  expect(state.lanes[0]?.failure).toEqual({ step: "package", error, lines: [], decisive: null });
});

test("a build that was cut off is cancelled with its reason", () => {
  const state = play([
    { type: "phase.started", ...pack },
    { type: "build.ended", result: "cancelled", durationMs: 1, artifacts: [], error },
  ]);
  expect(state).toMatchObject({ state: "cancelled", error });
  expect(state.lanes[0]).toMatchObject({
    state: "cancelled",
    failure: null,
    steps: [{ state: "cancelled" }],
  });
});

const job = (change: Partial<SeenJob>): SeenJob => ({
  id: 1,
  name: "Linux",
  status: "in_progress",
  conclusion: null,
  startedAt: 500,
  completedAt: null,
  steps: [],
  ...change,
});

function run(jobs: readonly SeenJob[], conclusion: string | null = null, attempt = 1): BuildEventBody {
  return {
    type: "run.changed",
    problem: null,
    run: {
      id: 7,
      url: "https://github.example/runs/7",
      repository: "saltmarsh/PakePlus",
      status: conclusion === null ? "in_progress" : "completed",
      conclusion,
      attempt,
      startedAt: 400,
      jobs,
    },
  };
}

const step = { name: "Release", status: "completed", startedAt: 600, completedAt: 700 };

test("jobs of GitHub become lanes: shared ones first, targets in their order", () => {
  const state = play(
    [
      run([
        job({ id: 3, name: "Windows x64", status: "queued" }),
        job({ id: 1, name: "Plan", status: "completed", conclusion: "success", completedAt: 900 }),
        job({ id: 2, steps: [{ ...step, number: 4, conclusion: "success" }] }),
        job({ id: 9, name: "Shells", status: "completed", conclusion: "skipped" }),
      ]),
    ],
    "github",
  );
  expect(state.lanes.map(({ id, target, state: lane }) => ({ id, target, lane }))).toEqual([
    { id: "job-1", target: null, lane: "done" },
    { id: "job-2", target: "linux", lane: "running" },
    { id: "job-3", target: "windows-x64", lane: "waiting" },
  ]);
  expect(state.lanes[1]).toMatchObject({
    expectedMs: 4000,
    steps: [{ id: "4", name: "Release", state: "done" }],
  });
  expect(state).toMatchObject({ state: "running", run: { id: 7, repository: "saltmarsh/PakePlus" } });
});

test("a failed lane of GitHub shows its lines, and a second attempt begins anew", () => {
  const failing = job({
    status: "completed",
    conclusion: "failure",
    completedAt: 900,
    steps: [{ ...step, number: 1, conclusion: "failure" }],
  });
  const failed: BuildEventBody[] = [
    run([failing], "failure"),
    { type: "run.explained", job: 1, step: "Release", error, lines: ["a", "b"], decisive: 1 },
    { type: "build.ended", result: "failed", durationMs: 0, artifacts: [], error },
  ];
  const state = play(failed, "github");
  expect(state).toMatchObject({ state: "failed", endedAt: 1000, error });
  expect(state.lanes[0]?.failure).toEqual({ step: "Release", error, lines: ["a", "b"], decisive: 1 });
  expect(state.lanes[1]).toMatchObject({ target: "windows-x64", state: "cancelled" });
  const again = play([...failed, run([job({ id: 5 })], null, 2)], "github");
  expect(again).toMatchObject({ state: "running", endedAt: null, error: null });
  expect(again.lanes[0]).toMatchObject({ id: "job-5", state: "running", failure: null });
});

test("a network that is away keeps the last state and its time", () => {
  const lost: BuildEventBody = {
    ...run([job({})]),
    problem: "GitHub could not be reached.",
  } as BuildEventBody;
  expect(play([run([job({})]), lost], "github")).toMatchObject({
    seenAt: 1000,
    problem: "GitHub could not be reached.",
  });
});
