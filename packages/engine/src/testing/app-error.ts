import { AppError } from "@pakeplus/core";

/** The error that work ends with; fails the test when it succeeds or throws something else. */
export async function appErrorOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("expected an AppError, but nothing was thrown");
}
