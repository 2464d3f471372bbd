import { setTimeout as sleep } from "node:timers/promises";
import { main } from "./main.ts";

const stop = new AbortController();
// The runner sends these when a run is cancelled.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  write: (text) => process.stdout.write(text),
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
  signal: stop.signal,
});
