import type { Issue } from "@pakeplus/core";
import { CallFailure, isPublicError } from "../transport/failure.ts";

export type ShownError =
  | { kind: "gone" | "refused" | "own" }
  | {
      kind: "told";
      code: string;
      message: string;
      reason: string | null;
      hint: string | null;
      issues: readonly Issue[];
    };

/** Code of a failure that the server told; null for others. */
export function shownCode(error: unknown): string | null {
  const shown = shownError(error);
  return shown.kind === "told" ? shown.code : null;
}

/** What a page says about a failure: the server's words, or its own when the server said nothing. */
export function shownError(error: unknown): ShownError {
  const told = error instanceof CallFailure ? error.error : isPublicError(error) ? error : null;
  if (told !== null) {
    return {
      kind: "told",
      code: told.code,
      message: told.message,
      reason: told.reason ?? null,
      hint: told.hint ?? null,
      issues: told.issues ?? [],
    };
  }
  if (error instanceof CallFailure && error.kind !== "told") return { kind: error.kind };
  return { kind: "own" };
}
