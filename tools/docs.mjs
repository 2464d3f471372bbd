/**
 * `npm run docs`: builds the documentation site into docs/.vitepress/dist. `--serve` then shows it on this computer,
 * `--live` shows the pages while they are written. Everything else goes to VitePress, for example `--base /docs/`.
 * Plain JavaScript, because it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { requireLibraries } from "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function vitepress(...args) {
  const program = join(root, "node_modules/vitepress/bin/vitepress.js");
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

requireLibraries();
const rest = process.argv.slice(2).filter((word) => word !== "--serve" && word !== "--live");
const here = ["--host", "127.0.0.1"];
if (process.argv.includes("--live")) vitepress("dev", "docs", ...here, ...rest);
else {
  vitepress("build", "docs", ...rest);
  if (process.argv.includes("--serve")) vitepress("preview", "docs", ...here, ...rest);
}
