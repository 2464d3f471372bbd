import type { Context } from "../context.ts";
import { harmless } from "./harmless.ts";
import { renderError } from "./render-error.ts";
import { toAppError } from "./to-app-error.ts";

/** Shows an error in the way the caller reads it and gives the exit code. */
export function reportFailure(error: unknown, context: Context): number {
  const failure = toAppError(error);
  context.printJson({ ok: false, error: failure.toPublic() });
  context.stderr.write(harmless(renderError(failure, context.errorText(), context.style)));
  if ((context.env["PAKEPLUS_DEBUG"] ?? "") !== "") context.stderr.write(`${harmless(stackOf(failure))}\n`);
  return failure.exitCode;
}

function stackOf(error: Error): string {
  const below = error.cause instanceof Error ? `\ncaused by ${stackOf(error.cause)}` : "";
  return `${error.stack ?? error.message}${below}`;
}
