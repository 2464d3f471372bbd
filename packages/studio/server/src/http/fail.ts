import { AppError, ERROR_SPECS, type ErrorCode } from "@pakeplus/core";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const STATUS: Readonly<Partial<Record<ErrorCode, ContentfulStatusCode>>> = {
  STUDIO_KEY_WRONG: 401,
  STUDIO_REFUSED: 403,
  STUDIO_PATH_REFUSED: 403,
  STUDIO_NOT_FOUND: 404,
  STUDIO_FILE_EXISTS: 409,
  STUDIO_TOO_LARGE: 413,
  STUDIO_REQUEST_INVALID: 400,
  DEFINITION_EXISTS: 409,
};
const STATUS_OF_KIND = { user: 422, environment: 503, remote: 502, system: 500 } as const;

/** What a page is told about a failure: never a stack, a cause or a secret. */
export function failureResponse(context: Context, error: unknown): Response {
  const failure = toAppError(error);
  const status = STATUS[failure.code] ?? STATUS_OF_KIND[ERROR_SPECS[failure.code].kind];
  return context.json({ error: failure.toPublic() }, status);
}

/** What is not ours is our fault. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("INTERNAL", "PakePlus itself failed.", {
    cause: error,
    reason: error instanceof Error ? error.message : String(error),
    hint: "Report this with what you did before.",
  });
}
