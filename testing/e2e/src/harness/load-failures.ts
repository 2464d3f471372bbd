import { readFile } from "node:fs/promises";
import type { LoadFailure } from "@pakeplus/conformance";

/** @param log Path of the log that a test build of the shell writes, one JSON object on each line. */
export async function readLoadFailures(log: string): Promise<readonly LoadFailure[]> {
  const text = await readFile(log, "utf8").catch(() => "");
  // The last line may still be in the making.
  const lines = text.split("\n").slice(0, -1);
  return lines
    .map((line) => JSON.parse(line) as LoadFailure & { event: string })
    .filter(({ event }) => event === "failure")
    .map(({ address, reason }) => ({ address, reason }));
}
