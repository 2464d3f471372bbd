// Runs before anything is installed: plain JavaScript, Node's own modules only, and stderr only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules", ".cache", "pakeplus-build");
const SOURCES = ["cloud", "packages", "shells", "tools", "package-lock.json", "tsconfig.base.json"];
const SKIPPED = new Set(["node_modules", "dist", "dist-test"]);

function say(line) {
  process.stderr.write(`${line}\n`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`PakePlus needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(3);
}

/** Installed exactly as the lock file says? npm keeps its own copy of the lock in node_modules. */
function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs
  );
}

function install() {
  say("Installing the libraries named in package-lock.json …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--loglevel=error", "--no-progress"];
  const [command, commandArgs] = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
  // npm's stdout would end in the caller's data.
  const result = spawnSync(command, commandArgs, { cwd: root, stdio: ["ignore", 2, 2] });
  if (result.status === 0) return;
  say("The installation failed; the lines above say why. Without a network, run it once where there is one.");
  process.exit(3);
}

function fingerprint() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) {
      hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).toSorted()) if (!SKIPPED.has(name)) visit(join(path, name));
  };
  for (const source of SOURCES) visit(join(root, source));
  return hash.digest("hex");
}

function isBuilt(stamp) {
  return (
    existsSync(join(root, "packages/cli/dist/bin.js")) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === stamp
  );
}

/** The part of the set-up that builds nothing. */
export function requireLibraries() {
  requireNode();
  if (!isInstalled()) install();
}

export async function setUp({ force = false } = {}) {
  requireLibraries();
  const stamp = fingerprint();
  if (!force && isBuilt(stamp)) return;
  say("Building what is stale …");
  const { buildAll } = await import("./build.mjs");
  await buildAll();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await setUp({ force: process.argv.includes("--force") });
}
