import { AppError, type ErrorCode } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";

const PAUSES_MS = [2000, 5000, 15_000];

/** What may be otherwise in a moment. */
const PASSING: readonly ErrorCode[] = [
  "GITHUB_UNREACHABLE",
  "GITHUB_TIMEOUT",
  "GITHUB_CUT_OFF",
  "GITHUB_DOWN",
  "GITHUB_CONFLICT",
];

/**
 * Repeats work that leads to the same result however often it is done, while the network or GitHub is at fault.
 * @throws What the last attempt threw.
 */
export async function tryAgain<T>(client: Pick<GitHubClient, "pause">, work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || !PASSING.includes(error.code)) throw error;
      await client.pause(pause);
    }
  }
  return work();
}
