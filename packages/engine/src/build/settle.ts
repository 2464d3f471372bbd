import { AppError } from "@pakeplus/core";

function wasStopped(error: unknown): boolean {
  return error instanceof AppError && error.code === "CANCELLED";
}

/**
 * Waits until all are done, also after a failure: nothing may go on in the background when the caller tidies up.
 * @throws The failure that came of itself rather than one that was only stopped because of it.
 */
export async function settle(work: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failures = results.flatMap((result): unknown[] =>
    result.status === "rejected" ? [result.reason] : [],
  );
  if (failures.length > 0) throw failures.find((error) => !wasStopped(error)) ?? failures[0];
}
