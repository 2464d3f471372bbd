#!/usr/bin/env node
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { main } from "./main.ts";
import { openInput } from "./open-input.ts";

const { env } = process;

/** The script `start` of this source tree; a project's own script that calls pakeplus is another. */
function isOurStart(): boolean {
  return (
    env["npm_lifecycle_event"] === "start" &&
    env["npm_package_name"] === "pakeplus-workspace" &&
    dirname(env["npm_package_json"] ?? "") === process.cwd()
  );
}

/** `npm start` runs in the root of the source tree; people mean the folder they typed the command in. */
function callerFolder(): string {
  return isOurStart() ? (env["INIT_CWD"] ?? process.cwd()) : process.cwd();
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

const argv = process.argv.slice(2);
// People who never use a terminal type `npm start` and mean the Studio.
const exitCode = await main(argv.length === 0 && isOurStart() ? ["studio"] : argv, {
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
  studioDir: fileURLToPath(new URL("./studio", import.meta.url)),
  examplesDir: fileURLToPath(new URL("./examples", import.meta.url)),
  nodeVersion: process.versions.node,
});
// Kept-alive connections of a finished download must not hold the process.
process.stdout.write("", () => process.exit(exitCode));
