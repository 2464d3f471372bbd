#!/usr/bin/env node
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { main } from "./main.ts";
import { openInput } from "./open-input.ts";

const { env } = process;

/**
 * `npm start` in this source tree runs in its root; people mean the folder they typed the command in. Only for our own
 * script: a project's script that calls pakeplus wants npm's folder.
 */
function callerFolder(): string {
  const isOurStart =
    env["npm_lifecycle_event"] === "start" &&
    env["npm_package_name"] === "pakeplus-workspace" &&
    dirname(env["npm_package_json"] ?? "") === process.cwd();
  return isOurStart ? (env["INIT_CWD"] ?? process.cwd()) : process.cwd();
}

const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The first asks to stop and tidy up, the second does not wait.
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  });
}
// A reader that closes early (`| head -1`) is no failure.
process.stdout.on("error", () => process.exit(0));
process.stderr.on("error", () => undefined);

const exitCode = await main(process.argv.slice(2), {
  stdin: openInput(process.stdin, process.stderr, interrupt.signal),
  stdout: process.stdout,
  stderr: process.stderr,
  env,
  cwd: callerFolder(),
  signal: interrupt.signal,
  fetch: (...request) => fetch(...request),
  wallClock: () => Date.now(),
  clock: () => performance.now(),
  sleep: async (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  cloudDir: fileURLToPath(new URL("./cloud", import.meta.url)),
  shellsDir: fileURLToPath(new URL("./shells", import.meta.url)),
  nodeVersion: process.versions.node,
});
// Kept-alive connections of a finished download must not hold the process.
process.stdout.write("", () => process.exit(exitCode));
