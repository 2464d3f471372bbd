import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, interleaved, ROOT, timed } from "./process.ts";
import { type Bench, median, milliseconds } from "./row.ts";

/** `build examples/notes` in a fresh process, against a process that only scales the icon and compresses. */
export const buildBench: Bench = {
  id: "build",
  async run() {
    const out = mkdtempSync(join(tmpdir(), "pakeplus-bench-"));
    try {
      const [builds = [], floors = []] = await interleaved(7, [
        async () =>
          (
            await timed(process.execPath, [CLI, "build", "examples/notes", "--out", out, "--quiet"], {
              cwd: ROOT,
            })
          ).milliseconds,
        async () => (await timed(process.execPath, ["tools/bench/floor.mjs"], { cwd: ROOT })).milliseconds,
      ]);
      const ratio = median(builds) / median(floors);
      return [
        {
          name: "build examples/notes: deb + rpm + tar.gz",
          measured: milliseconds(median(builds)),
          peer: `icon scaling + compression: ${milliseconds(median(floors))}`,
          bar: "≤ 0.8 s and ≤ 1.6 ×",
          ok: median(builds) <= 800 && ratio <= 1.6,
          numbers: { buildMs: median(builds), floorMs: median(floors), ratio },
        },
      ];
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
};
