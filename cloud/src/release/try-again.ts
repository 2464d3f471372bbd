import { AppError } from "@pakeplus/core";
import type { World } from "../world.ts";

const PAUSES_MS = [2000, 5000, 15_000];

/**
 * Repeats work that leads to the same result however often it is done, while the network or GitHub is at fault.
 * @throws What the last attempt threw.
 */
export async function tryAgain<T>(
  { sleep, signal }: Pick<World, "sleep" | "signal">,
  work: () => Promise<T>,
): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (isLasting(error)) throw error;
      await sleep(pause, signal);
    }
  }
  return work();
}

/** What will be the same in a moment. Errors of other kinds come from the network. */
function isLasting(error: unknown): boolean {
  const passing = [
    "GITHUB_UNREACHABLE",
    "GITHUB_TIMEOUT",
    "GITHUB_CUT_OFF",
    "GITHUB_DOWN",
    "GITHUB_CONFLICT",
  ];
  return error instanceof AppError && !passing.includes(error.code);
}
