import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBench } from "./build.ts";
import { helpBench } from "./help.ts";
import { largeBench } from "./large.ts";
import { packageBench } from "./package.ts";
import { previewBench } from "./preview.ts";
import { pushLargeBench } from "./push-large.ts";
import { pushBench } from "./push.ts";
import { ROOT } from "./process.ts";
import type { Row } from "./row.ts";
import { sizeBench } from "./size.ts";
import { studioBench } from "./studio.ts";
import { windowBench } from "./window.ts";

const BENCHES = [
  helpBench,
  buildBench,
  packageBench,
  sizeBench,
  windowBench,
  previewBench,
  studioBench,
  pushBench,
  largeBench,
  pushLargeBench,
];

/** Named on the command line, or all of them. */
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const unknown = wanted.filter((id) => !BENCHES.some((bench) => bench.id === id));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(", ")}. There are ${BENCHES.map(({ id }) => id).join(", ")}.\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const bench of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(bench.id)) continue;
  process.stderr.write(`measuring ${bench.id} …\n`);
  rows.push(...(await bench.run()));
}

const columns = [
  { title: "", text: (row: Row) => (row.ok ? "ok" : "MISSED") },
  { title: "what", text: (row: Row) => row.name },
  { title: "measured", text: (row: Row) => row.measured },
  { title: "in the same run", text: (row: Row) => row.peer },
  { title: "bar", text: (row: Row) => row.bar },
];
const widths = columns.map(({ title, text }) =>
  Math.max(title.length, ...rows.map((row) => text(row).length)),
);
const line = (cells: readonly string[]) =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join("  ")
    .trimEnd();
process.stdout.write(`${line(columns.map(({ title }) => title))}\n`);
for (const row of rows) process.stdout.write(`${line(columns.map(({ text }) => text(row)))}\n`);

mkdirSync(join(ROOT, "out"), { recursive: true });
writeFileSync(join(ROOT, "out/bench.json"), `${JSON.stringify(rows, null, 2)}\n`);
process.stderr.write("The numbers are in out/bench.json.\n");
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
