// `npm run check`: types, lint, format, house rules, generated files and unit tests, in under a minute.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);

const TYPED = [
  "packages/core",
  "packages/core/tsconfig.test.json",
  "packages/packager",
  "packages/engine",
  "packages/github",
  "packages/vault",
  "packages/studio/server",
  "packages/studio/web",
  "packages/studio/web/tsconfig.test.json",
  "packages/cli",
  "cloud",
  "shells/bridge",
  "shells/bridge/tsconfig.test.json",
  "shells/linux",
  "shells/linux/tsconfig.test.json",
  "testing/conformance",
  "testing/e2e",
  "testing/github-emulator",
  "tools",
  "docs/.vitepress",
];

/** Each lane runs its steps in order; the lanes share the machine's cores. */
const LANES = [
  [
    ...TYPED.map((project) => ({ name: `types ${project}`, command: [bin("tsc"), "-p", project] })),
    { name: "lint", command: [bin("oxlint"), "--deny-warnings"] },
    { name: "format", command: [bin("oxfmt"), "--check"] },
    { name: "lock file", command: [bin("tsx"), "tools/complete-lock.ts", "--check"] },
    { name: "house rules", command: [bin("tsx"), "tools/check-house.ts"] },
    { name: "generated files", command: [bin("tsx"), "tools/generate.ts", "--check"] },
    { name: "dead code", command: [bin("knip"), "--no-progress"] },
  ],
  [{ name: "unit tests", command: [bin("vitest"), "run", "--project", "unit", "--reporter=dot"] }],
];

function run({ name, command }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const output = [];
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => output.push(Buffer.from(String(error))));
    child.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const text = Buffer.concat(output).toString();
      process.stdout.write(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
      if (code !== 0) process.stdout.write(`${text}\n`);
      else if (name === "unit tests") process.stdout.write(text.split("\n").slice(-6).join("\n"));
      resolve(code === 0);
    });
  });
}

async function runLane(steps) {
  let ok = true;
  for (const step of steps) ok = (await run(step)) && ok;
  return ok;
}

await setUp();
const results = await Promise.all(LANES.map(runLane));
process.exitCode = results.every(Boolean) ? 0 : 1;
