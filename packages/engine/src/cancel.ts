import { AppError } from "@pakeplus/core";

/** What an operation throws after its signal fired. */
export function cancelled(): AppError {
  return new AppError("CANCELLED", "Stopped on request. Nothing was left half-written.");
}

/** Throws `CANCELLED` once the signal has fired. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw cancelled();
}
