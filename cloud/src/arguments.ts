import { join } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@pakeplus/core";

/** What the workflow says to a step. Folders may be relative to the working directory. */
export interface Arguments {
  command: string;
  /** Checkout of the app's branch. */
  app: string;
  /** Folder of the prebuilt shells: beside this program on `main`. */
  shells: string;
  /** Where packages and the picture go. */
  out: string;
}

/** @throws AppError USAGE_INVALID */
export function parseArguments(argv: readonly string[]): Arguments {
  const options = { app: { type: "string" }, out: { type: "string" }, shells: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command, ...rest] = positionals;
    if (command === undefined || rest.length > 0) throw requireOption("one command");
    return {
      command,
      app: values.app ?? "app",
      out: values.out ?? "out",
      shells: values.shells ?? join(import.meta.dirname, "shells"),
    };
  } catch (cause) {
    throw cause instanceof AppError ? cause : requireOption("--app, --shells and --out alone");
  }
}

/** A call that the workflow should never make. */
export function requireOption(what: string): AppError {
  return new AppError("USAGE_INVALID", `The workflow calls this program wrongly: it takes ${what}.`, {
    hint: "Publish again: PakePlus then renews the workflow.",
  });
}
