import { AppError } from "@pakeplus/core";

/** What is not ours is our fault. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError("INTERNAL", "PakePlus itself failed.", {
        cause: error,
        reason: error instanceof Error ? error.message : String(error),
        hint: "Report this with the command that led here. PAKEPLUS_DEBUG=1 shows more.",
      });
}
