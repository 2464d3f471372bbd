import { expect, test } from "vitest";
import type { Run } from "../runs/run.ts";
import { composeReport } from "./compose-report.ts";
import type { Failure } from "./find-failure.ts";
import { issuePage } from "./send-report.ts";

const run: Run = {
  id: 7,
  number: 1,
  attempt: 2,
  isPrivate: true,
  app: "notes",
  nonce: "abc",
  status: "completed",
  conclusion: "failure",
  createdAt: 0,
  startedAt: 0,
  updatedAt: 0,
  url: "https://github.com/octo/PakePlus/actions/runs/7",
};

const times = { startedAt: null, completedAt: null, status: "completed", conclusion: "failure" };

function failureWith(lines: readonly string[], cause: string | null = null): Failure {
  const step = { number: 3, name: "Release", ...times };
  return {
    job: { id: 8, name: "Linux", url: null, steps: [step], ...times },
    step,
    explanation: { id: cause === null ? null : "release-right", cause, remedy: null, decisive: null, lines },
  };
}

const WORDS = {
  secrets: [],
  folders: [],
  users: ["ada"],
  computers: [],
  names: { owner: ["octo"], repository: ["PakePlus-of-octo"], app: ["notes"] },
};
const versions = { PakePlus: "0.1.0", "Node.js": "20.19.0", System: "linux x64" };

test("a report says where, why, with which lines and versions", () => {
  const failure = failureWith(["it broke for ada"], "The workflow may not make releases.");
  const words = { ...WORDS, names: {} };
  expect(composeReport({ run, failure, versions }, words, false)).toEqual({
    title: "Build of notes failed: Linux, Release",
    body: [
      "**What failed**: Linux, Release (failure)",
      "",
      "**Why, as far as PakePlus knows**: The workflow may not make releases. (`release-right`)",
      "",
      "**Lines of the log**",
      "",
      "```text",
      "it broke for <user>",
      "```",
      "",
      "|  |  |",
      "| --- | --- |",
      "| PakePlus | 0.1.0 |",
      "| Node.js | 20.19.0 |",
      "| System | linux x64 |",
      "| Build | https://github.com/octo/PakePlus/actions/runs/7, attempt 2 |",
      "",
      "Written by `pakeplus report`.",
    ].join("\n"),
  });
});

test("strangers do not read whose app it is", () => {
  const failure = failureWith(["fatal: octo/PakePlus-of-octo, app/notes"]);
  const { title, body } = composeReport({ run, failure, versions }, WORDS, true);
  expect(title).toBe("Build failed: Linux, Release");
  expect(body).toContain("fatal: <owner>/<repository>, app/<app>");
  expect(`${title}${body}`).not.toMatch(/octo|notes/u);
});

test("no line of a log breaks out of its frame, a table or a title", () => {
  const failure = failureWith(["```", "````text", "@everyone"]);
  const hostile: Failure = {
    ...failure,
    step: { number: 1, name: "a\n# b | c", ...times },
  };
  const { title, body } = composeReport({ run, failure: hostile, versions }, WORDS, true);
  expect(title).toBe("Build failed: Linux, a # b | c");
  expect(body).toContain("`````text\n```\n````text\n@everyone\n`````");
  expect(body.split("\n")[0]).toBe("**What failed**: Linux, a # b | c (failure)");
});

test("a page that would get too long loses the first lines, and says so", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index} ${"ü".repeat(60)}`);
  const report = composeReport({ run, failure: failureWith(lines), versions }, WORDS, true);
  const page = issuePage("https://github.com/a/b", report);
  expect(page.address.length).toBeLessThanOrEqual(6000);
  expect(page.report.body).toContain("```text\n(shortened)\nline ");
  expect(page.report.body).toContain(lines.at(-1));
  const read = new URL(page.address).searchParams;
  expect([read.get("title"), read.get("body")]).toEqual([page.report.title, page.report.body]);
});
