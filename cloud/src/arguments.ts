import { join } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "@pakeplus/core";
import type { World } from "./world.ts";

/** What the workflow says to a step. Folders may be relative to the working directory. */
export interface Arguments {
  command: string;
  /** Checkout of the app's branch. */
  app: string;
  /** Folder with one folder for each shell: beside this program on `main`, or where compiled ones were put. */
  shells: string;
  /** Folder of this program on `main`, with the sources of the shells. */
  program: string;
  /** Where packages and the picture go. */
  out: string;
}

const OPTIONS = {
  app: { type: "string" },
  out: { type: "string" },
  program: { type: "string" },
  shells: { type: "string" },
} as const;

/** @throws AppError USAGE_INVALID */
export function parseArguments(argv: readonly string[], env: World["env"]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [command, ...rest] = positionals;
    if (command === undefined || rest.length > 0) throw requireOption("one command");
    const program = values.program ?? import.meta.dirname;
    return {
      command,
      program,
      app: values.app ?? "app",
      out: values.out ?? "out",
      shells: values.shells ?? (env["PAKEPLUS_SHELLS"] || join(program, "shells")),
    };
  } catch (cause) {
    throw cause instanceof AppError ? cause : requireOption("--app, --program, --shells and --out alone");
  }
}

/** A call that the workflow should never make. */
export function requireOption(what: string): AppError {
  return new AppError("USAGE_INVALID", `The workflow calls this program wrongly: it takes ${what}.`, {
    hint: "Publish again: PakePlus then renews the workflow.",
  });
}
