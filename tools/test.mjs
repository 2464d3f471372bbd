// `npm test`: the whole suite on a fresh clone. Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { setUp } from "./setup.mjs";
import { installDebianPackages, isDebianLike, missingSystemPackages } from "./system-packages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const distros = process.argv.includes("--distros");
/** Anything else narrows vitest down to some files, for example `npm test -- downloads`. */
const filters = process.argv.slice(2).filter((argument) => argument !== "--distros");

function say(line = "") {
  process.stdout.write(`${line}\n`);
}

function requireSystemPackages() {
  const missing = missingSystemPackages({ distros });
  if (missing.length === 0) return;
  say("The end-to-end tests need system packages that are not here:");
  for (const row of missing) say(`  ${row.debian} (to ${row.purpose})`);
  const names = missing.map((row) => row.debian);
  if (!isDebianLike()) {
    say(
      "Install what provides them on this system, then run the tests again. No test is left out in silence.",
    );
    process.exit(3);
  }
  if (process.getuid?.() !== 0) {
    say("Install them, then run the tests again:");
    say(`  sudo apt-get install --no-install-recommends ${names.join(" ")}`);
    process.exit(3);
  }
  say("Installing them with apt-get …");
  const installed = installDebianPackages(names);
  const still = missingSystemPackages({ distros }).map((row) => row.debian);
  if (installed && still.length === 0) return;
  say(`apt-get did not install ${(still.length > 0 ? still : names).join(", ")}; the lines above say why.`);
  process.exit(3);
}

/**
 * Runs vitest once and reads what it counted.
 * @param {string} label
 * @param {readonly string[]} args
 */
function runVitest(label, args) {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-test-"));
  const outputFile = join(folder, "results.json");
  try {
    const result = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        ...args,
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${outputFile}`,
        ...filters,
        ...(filters.length > 0 ? ["--passWithNoTests"] : []),
      ],
      { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
    );
    return { label, ...readCounts(outputFile, result.status) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file, status) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // vitest ended before it could write: a narrowed run without tests, or a crash.
    return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  }
  const files = report.testResults ?? [];
  // A file that cannot be loaded has no tests to count, yet it failed.
  const brokenFiles = files.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

await setUp();
requireSystemPackages();
const runs = distros
  ? [runVitest("distros", ["--config", "testing/e2e/distros/vitest.config.ts"])]
  : [runVitest("unit", ["--project", "unit"]), runVitest("e2e", ["--project", "e2e"])];

const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
say();
for (const run of runs)
  say(`${run.label}: ${run.passed} passed, ${run.failed} failed, ${run.skipped} skipped`);
say();
say(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
