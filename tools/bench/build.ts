import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, interleaved, ROOT, timed } from "./process.ts";
import { type Bench, median, milliseconds, type Row } from "./row.ts";

const EXAMPLES = [
  { project: "examples/notes", payload: "www" },
  { project: "examples/website", payload: "inject" },
] as const;

async function measure(out: string, { project, payload }: (typeof EXAMPLES)[number]): Promise<Row> {
  const build = ["build", project, "--out", out, "--quiet"];
  const floor = ["tools/bench/floor.mjs", project, payload];
  const [builds = [], floors = []] = await interleaved(7, [
    async () => (await timed(process.execPath, [CLI, ...build], { cwd: ROOT })).milliseconds,
    async () => (await timed(process.execPath, floor, { cwd: ROOT })).milliseconds,
  ]);
  const ratio = median(builds) / median(floors);
  return {
    name: `build ${project}: deb + rpm + tar.gz`,
    measured: milliseconds(median(builds)),
    peer: `icon scaling + compression: ${milliseconds(median(floors))}`,
    bar: "≤ 0.8 s and ≤ 1.6 ×",
    ok: median(builds) <= 800 && ratio <= 1.6,
    numbers: { buildMs: median(builds), floorMs: median(floors), ratio },
  };
}

/** `build` in a fresh process, against a process that only scales the icon and compresses. */
export const buildBench: Bench = {
  id: "build",
  async run() {
    const out = mkdtempSync(join(tmpdir(), "pakeplus-bench-"));
    try {
      const rows: Row[] = [];
      for (const example of EXAMPLES) rows.push(await measure(out, example));
      return rows;
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
};
