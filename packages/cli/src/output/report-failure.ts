import { AppError } from "@pakeplus/core";
import type { Context } from "../context.ts";
import { renderError } from "./render-error.ts";

/** Shows an error in the way the caller reads it and gives the exit code. What is not ours is our fault. */
export function reportFailure(error: unknown, context: Context): number {
  const failure =
    error instanceof AppError
      ? error
      : new AppError("INTERNAL", "PakePlus itself failed.", {
          cause: error,
          reason: error instanceof Error ? error.message : String(error),
          hint: "Report this with the command that led here. PAKEPLUS_DEBUG=1 shows more.",
        });
  context.printJson({ ok: false, error: failure.toPublic() });
  context.stderr.write(renderError(failure, context.errorText(), context.style));
  if ((context.env["PAKEPLUS_DEBUG"] ?? "") !== "") context.stderr.write(`${stackOf(failure)}\n`);
  return failure.exitCode;
}

function stackOf(error: Error): string {
  const below = error.cause instanceof Error ? `\ncaused by ${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${below}`;
}
