import { expect, test } from "vitest";
import { AppError } from "../errors.ts";
import type { BuildJob } from "../job.ts";
import { written } from "../testing/written.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { compileBlocks } from "./compile-blocks.ts";
import { parseJob } from "./parse-job.ts";
import { planBuild } from "./plan-build.ts";
import { toJob } from "./to-job.ts";

/** Stands for SHA-256; what counts is that the same function names and finds a file. */
const sha256 = (text: string): string => `digest-of-${text.length}`;

function jobOf(changes: Partial<WrittenDefinition>, texts: Record<string, string> = {}) {
  const plan = planBuild({ written: written(changes), shells: ["linux"] });
  const blocks = compileBlocks(plan, { texts, sha256 });
  return { plan, blocks, job: toJob(plan, { buildId: "b1", blocks }) };
}

test("the rules travel beside the runtime config, which only names them", () => {
  const { plan, blocks, job } = jobOf(
    { block: { hosts: ["ads.example"], lists: ["a.txt", "b.txt"] } },
    { "a.txt": "||x.example^", "b.txt": "/[0-9]/" },
  );
  expect(plan.listFiles).toEqual(["a.txt", "b.txt"]);
  const [digest = ""] = Object.keys(job.blockFiles);
  expect(job.targets[0]?.runtime.block).toEqual({ file: "block.json", sha256: digest });
  expect(job.blockFiles[digest]).toContain(String.raw`ads\\.example`);
  expect(parseJob(JSON.parse(JSON.stringify(job)))).toEqual(job);
  expect(blocks.notices).toMatchObject([
    {
      level: "info",
      code: "block-compiled",
      path: "block",
      message: "Content blocking has 2 rules; 1 line was skipped: regular expressions (1).",
    },
  ]);
});

test("nothing is compiled where nothing is blocked", () => {
  const { blocks, job } = jobOf({});
  expect(blocks).toEqual({ files: {}, byTarget: new Map(), notices: [] });
  expect(job.targets[0]?.runtime.block).toBeNull();
  expect(job.blockFiles).toEqual({});
});

test("a list whose text is missing is named", () => {
  expect(() => jobOf({ block: { lists: ["gone.txt"] } })).toThrow(
    expect.objectContaining({ code: "BLOCK_LIST_UNREADABLE", message: expect.stringContaining("gone.txt") }),
  );
});

test("a job without the rules that it names is refused", () => {
  const { job } = jobOf({ block: { hosts: ["ads.example"] } });
  const broken: BuildJob = { ...job, blockFiles: {} };
  expect(() => parseJob(broken)).toThrow(AppError);
});
