import { expect, test } from "vitest";
import type { BuildJob } from "../job.ts";
import { planBuild } from "../plan/plan-build.ts";
import { compileBlocks } from "../plan/compile-blocks.ts";
import { toJob } from "../plan/to-job.ts";
import { toCloudJob } from "./cloud-job.ts";
import { parseCloudJob } from "./parse-cloud-job.ts";

const SHA256 = "a".repeat(64);
const SHELLS = { linux: { hash: "b".repeat(64), sha256: "c".repeat(64) } };

function jobOf(block: object): BuildJob {
  const written = {
    id: "com.example.notes",
    name: "Notes",
    icon: "../../design of ada/icon.svg",
    source: { dir: "../ada/dist", ignore: ["*.map"] },
    block,
  };
  const plan = planBuild({ written, shells: ["linux"] });
  const blocks = compileBlocks(plan, { texts: {}, sha256: () => SHA256 });
  return toJob(plan, { buildId: "here", texts: {}, blocks });
}

test("a job travels without what belongs to the computer it comes from, and arrives whole", () => {
  const job = jobOf({ hosts: ["ads.example"] });
  const sent: unknown = JSON.parse(
    JSON.stringify(toCloudJob(job, { modifiedAt: 1_700_000_000, largestIcon: 512, shells: SHELLS })),
  );
  expect(sent).not.toHaveProperty("buildId");
  expect(sent).not.toHaveProperty("blockFiles");
  const { definition: _definition, ...rest } = sent as Record<string, unknown>;
  expect(JSON.stringify(rest)).not.toContain("ada");
  const { blockFiles } = job;
  const { job: arrived, modifiedAt, shells } = parseCloudJob(sent, { buildId: "there", blockFiles });
  expect([modifiedAt, shells]).toEqual([1_700_000_000, SHELLS]);
  expect(arrived).toEqual({
    ...job,
    buildId: "there",
    source: { kind: "dir", dir: "www", entry: "index.html", ignore: [], include: [] },
    icon: { kind: "file", file: "icons/512.png" },
  });
});

test.each([
  ["a slug that leaves its folder", { app: { slug: "../../etc" } }],
  ["a version that leaves its folder", { app: { version: "1.0.0/../../x" } }],
  ["an id that is none", { app: { id: "../x" } }],
  ["a time that no archive holds", { modifiedAt: 2 ** 33 }],
  ["no time", { modifiedAt: undefined }],
  ["an unknown key", { run: "rm" }],
  ["a digest that is none", { shells: { linux: { ...SHELLS.linux, sha256: "../x" } } }],
  ["a shell for nothing", { shells: { beos: SHELLS.linux } }],
  ["a block list that is not there", { blockFiles: {} }],
])(
  "%s is refused",
  (_name, { app, ...changes }: { app?: object; blockFiles?: object; [key: string]: unknown }) => {
    const job = jobOf({ hosts: ["ads.example"] });
    const sent = toCloudJob(job, { modifiedAt: 0, largestIcon: 512, shells: SHELLS });
    const { blockFiles = job.blockFiles, ...others } = changes;
    const value = { ...sent, ...others, app: { ...sent.app, ...app } };
    const files = blockFiles as Readonly<Record<string, string>>;
    expect(() => parseCloudJob(value, { buildId: "there", blockFiles: files })).toThrow(
      "not one that this version",
    );
  },
);
