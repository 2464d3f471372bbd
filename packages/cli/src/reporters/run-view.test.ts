import type { Job, Run, RunSnapshot } from "@pakeplus/github";
import { expect, test } from "vitest";
import { createContext } from "../context.ts";
import type { World } from "../world.ts";
import { createRunView } from "./run-view.ts";

const RUN: Run = {
  id: 7,
  number: 1,
  attempt: 1,
  app: "notes",
  nonce: "a",
  status: "in_progress",
  conclusion: null,
  createdAt: 0,
  startedAt: 0,
  updatedAt: 0,
  url: "https://github.com/octo/PakePlus/actions/runs/7",
  isPrivate: true,
};

function linux(conclusions: readonly (string | null)[], conclusion: string | null = null): Job {
  return {
    id: 8,
    name: "Linux",
    status: conclusion === null ? "in_progress" : "completed",
    conclusion,
    startedAt: 0,
    completedAt: null,
    url: null,
    steps: conclusions.map((result, index) => ({
      number: index + 1,
      name: `Step ${index + 1} \u001B[2J`,
      status: result === null ? "in_progress" : "completed",
      conclusion: result,
      startedAt: 0,
      completedAt: result === null ? null : 2000,
    })),
  };
}

const snapshot = (job: Job, conclusion: string | null = null): RunSnapshot => ({
  run: { ...RUN, conclusion, status: conclusion === null ? "in_progress" : "completed" },
  jobs: [job],
  elapsedMs: 65_000,
  problem: null,
});

function view(isTTY: boolean) {
  let text = "";
  const stream = { write: (part: string) => (text += part), isTTY, columns: 40 };
  const world: World = {
    stdin: {
      isTerminal: false,
      readAll: () => Promise.resolve(""),
      readHidden: () => Promise.resolve(""),
      readLine: () => Promise.resolve(""),
    },
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: "/",
    signal: new AbortController().signal,
    fetch,
    wallClock: () => 9000,
    clock: () => 0,
    sleep: () => Promise.resolve(),
    cloudDir: "/",
    shellsDir: "/",
    studioDir: "/nowhere",
    examplesDir: "/nowhere",
    nodeVersion: "20.19.0",
  };
  const context = createContext(world, { json: false, quiet: false, noColor: true });
  return { view: createRunView(context), text: () => text };
}

test("without a terminal each change is a line, once", () => {
  const { view: plain, text } = view(false);
  plain.show(snapshot(linux(["success", null])));
  plain.show(snapshot(linux(["success", null])));
  plain.show(snapshot(linux(["success", "failure"], "failure"), "failure"));
  plain.end();
  expect(text().split("\n")).toEqual([
    "Linux: Step 1 \\u001b[2J: done (2 s)",
    "Linux: running",
    "Linux: Step 2 \\u001b[2J: failed (2 s)",
    "Linux: failed",
    "",
  ]);
});

test("lanes of any script line up and never wrap; what is left out has none", () => {
  const { view: live, text } = view(true);
  const lane = (name: string): Job => ({ ...linux(["success", null]), name });
  const skipped: Job = { ...linux([], "skipped"), name: "Provenance" };
  const jobs = [lane("打包应用程序到系统"), lane("Linux"), skipped];
  live.show({ ...snapshot(lane("")), jobs }, 95_000);
  const [head, wide = "", narrow = "", ...rest] = text().split("\n");
  expect(head).toBe("Build 7  running, 1 min 5 s; 1 min 35 s");
  expect(narrow).toBe(`  Linux${" ".repeat(13)}  step 2 of 2: Step`);
  expect(wide).toBe("  打包应用程序到系统  step 2 of 2: Step");
  expect(rest).toEqual([""]);
});

test("on a terminal one block is drawn over itself and gone at the end", () => {
  const { view: live, text } = view(true);
  live.show(snapshot(linux(["success", null])));
  expect(text()).toBe("Build 7  running, 1 min 5 s\n  Linux  step 2 of 2: Step 2 \\u001b[2J,\n");
  live.show({ ...snapshot(linux(["success", null])), problem: "No network." });
  live.end();
  expect(text()).toContain("\u001B[2A\u001B[J");
  expect(text().endsWith("  No network. Asking again.\n\u001B[3A\u001B[J")).toBe(true);
});
