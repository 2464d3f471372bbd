import { join } from "node:path";
import { withGitHub } from "./github.ts";
import { writeLargeApp } from "./large-app.ts";
import { type Bench, milliseconds } from "./row.ts";

const MEMORY_LIMIT = 300_000_000;

/** 20,000 files, 1 GB, to the emulated GitHub; its own memory is that of another process. */
export const pushLargeBench: Bench = {
  id: "push-large",
  run: async () =>
    withGitHub(async (bench) => {
      const site = join(bench.folder, "site");
      writeLargeApp(site);
      const ours = await bench.journal(async () => bench.publish(site, "Large", "home"));
      const git = await bench.git(site, "GitLarge", "all");
      const { milliseconds: oursMs, peakBytes } = ours.result;
      const ratio = oursMs / git;
      return [
        {
          name: "publish of 20,000 files, 1 GB",
          measured: `${milliseconds(oursMs)}, ${(peakBytes / 1e6).toFixed(0)} MB of memory`,
          peer: `git add + commit + push: ${milliseconds(git)}`,
          bar: "≤ 1.0 ×, ≤ 300 MB",
          ok: ratio <= 1 && peakBytes <= MEMORY_LIMIT,
          numbers: { oursMs, gitMs: git, ratio, peakBytes, sentBytes: ours.sent },
        },
      ];
    }),
};
