import { AppError } from "@pakeplus/core";
import { COMMANDS } from "./commands.ts";
import { unknownCommand } from "./command-line/unknown-command.ts";
import { createContext } from "./context.ts";
import type { Context } from "./context.ts";
import { renderCommandHelp, renderHelp } from "./help/render-help.ts";
import { renderError } from "./output/render-error.ts";
import { VERSION } from "./version.ts";
import type { World } from "./world.ts";

function hasFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).includes(flag);
}

/**
 * Runs one command line.
 * @param argv Without the program's own name.
 * @returns The exit code: 0 done, 1 failed, 2 usage or definition, 3 local tool missing, 70 our fault, 130 cancelled.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const context = createContext(world, {
    json: hasFlag(argv, "--json"),
    quiet: hasFlag(argv, "--quiet"),
    noColor: hasFlag(argv, "--no-color"),
  });
  try {
    return await route(argv, context);
  } catch (error) {
    return fail(error, context);
  }
}

async function route(argv: readonly string[], context: Context): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h") {
    context.print(renderHelp(COMMANDS));
    context.printJson({ ok: true, commands: COMMANDS.map((command) => command.name) });
    return 0;
  }
  if (name === "--version" || name === "-V") {
    context.print(`${VERSION}\n`);
    context.printJson({ ok: true, version: VERSION });
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw unknownCommand(name, COMMANDS);
  if (hasFlag(rest, "--help") || hasFlag(rest, "-h")) {
    context.print(renderCommandHelp(command));
    context.printJson({ ok: true, command: command.name, summary: command.summary });
    return 0;
  }
  const { parseCommandLine } = await import("./command-line/parse-command-line.ts");
  return command.run(parseCommandLine(command, rest), context);
}

function fail(error: unknown, context: Context): number {
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
