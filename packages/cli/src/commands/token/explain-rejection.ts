import { AppError } from "@pakeplus/core";
import type { Account } from "../../github/accounts.ts";

/**
 * GitHub has one answer for a token that is mistyped, has expired or was revoked. What this computer remembers of it
 * tells them apart.
 */
export function explainRejection(error: unknown, known: Account | null, now: number): unknown {
  if (!(error instanceof AppError) || error.code !== "TOKEN_REJECTED" || known === null) return error;
  const { login, expiresAt } = known;
  const hasExpired = expiresAt !== null && expiresAt <= now;
  const day = expiresAt === null ? "" : new Date(expiresAt).toISOString().slice(0, 10);
  return new AppError(
    "TOKEN_REJECTED",
    hasExpired ? `The token of ${login} expired on ${day}.` : `The token of ${login} is not valid any more.`,
    {
      cause: error,
      reason: hasExpired
        ? (error.reason ?? "")
        : `It worked on this computer before, so it was revoked or made anew since. ${error.reason ?? ""}`.trim(),
      hint: "Make a new one and store it with pakeplus token set. Nothing was changed or removed here.",
    },
  );
}
