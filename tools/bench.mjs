// `npm run bench`: needs the same system packages as `npm test`, a C compiler and WebKitGTK's headers.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
await setUp();
const result = spawnSync(
  join(root, "node_modules", ".bin", "tsx"),
  [join(root, "tools/bench/main.ts"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = result.status ?? 1;
