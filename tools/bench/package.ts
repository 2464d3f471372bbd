import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDefinition, planBuild, toJob } from "@pakeplus/core";
import { collectFiles, loadLinuxShell } from "@pakeplus/engine";
import { LINUX_ICON_SIZES, type LinuxPackageInput, packageLinux, renderIcons } from "@pakeplus/packager";
import { ROOT } from "./process.ts";
import { type Bench, median, milliseconds } from "./row.ts";

const ROUNDS = 15;
const LIMIT_MS = 100;
const NOTES = join(ROOT, "examples/notes");

async function packageInput(): Promise<LinuxPackageInput> {
  const parsed = parseDefinition(readFileSync(join(NOTES, "pakeplus.json"), "utf8"));
  if (!parsed.ok) throw new Error("examples/notes has an invalid definition");
  const job = toJob(planBuild({ written: parsed.value, shells: ["linux"] }), { buildId: "bench" });
  const [target] = job.targets;
  if (!target || job.source.kind !== "dir") throw new Error("examples/notes is no folder for Linux");
  const { files } = await collectFiles({
    ...job.source,
    dir: join(NOTES, job.source.dir),
    outDir: join(ROOT, "out"),
    signal: new AbortController().signal,
  });
  const { icons } = await renderIcons(readFileSync(join(NOTES, "icon.svg")), { sizes: LINUX_ICON_SIZES });
  return {
    app: job.app,
    runtime: target.runtime,
    definition: job.definition,
    shell: loadLinuxShell(join(ROOT, "shells/linux/dist")),
    payload: files,
    icons,
    block: null,
    modifiedAt: 0,
  };
}

/** One format of a 20-file app in a warm process, icons already rendered. */
export const packageBench: Bench = {
  id: "package",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-package-"));
    try {
      const input = await packageInput();
      const rows = [];
      for (const format of ["deb", "rpm", "tar.gz"] as const) {
        const times: number[] = [];
        for (let round = 0; round <= ROUNDS; round++) {
          const started = performance.now();
          await packageLinux(input, { format, file: join(folder, `notes.${format}`) });
          if (round > 0) times.push(performance.now() - started);
        }
        rows.push({
          name: `examples/notes to ${format}, warm, icons rendered`,
          measured: milliseconds(median(times)),
          peer: "",
          bar: `≤ ${LIMIT_MS} ms`,
          ok: median(times) <= LIMIT_MS,
          numbers: { ms: median(times) },
        });
      }
      return rows;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
