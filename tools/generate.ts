import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findStale } from "./reference/find-stale.ts";
import { PRODUCERS } from "./reference/producers.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stale = await findStale(PRODUCERS, (file) => {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return null;
  }
});

if (process.argv.includes("--check")) {
  for (const { file } of stale) process.stderr.write(`${file} is stale; run: npm run generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { file, text } of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    process.stderr.write(`wrote ${file}\n`);
  }
}
