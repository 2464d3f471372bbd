import { AppError } from "@pakeplus/core";

/**
 * Waits until all are done, also after a failure: nothing may go on in the background when the caller tidies up.
 * @throws The failure that came of itself rather than one that was only stopped because of it.
 */
export async function settleAll<T extends readonly unknown[]>(
  work: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const results = await Promise.allSettled(work);
  const failures = results.flatMap((result): unknown[] =>
    result.status === "rejected" ? [result.reason] : [],
  );
  if (failures.length === 0) return Promise.all(work) as Promise<unknown> as Promise<T>;
  const wasStopped = (error: unknown): boolean => error instanceof AppError && error.code === "CANCELLED";
  throw failures.find((error) => !wasStopped(error)) ?? failures[0];
}
