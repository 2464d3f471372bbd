import { COMMANDS } from "./commands.ts";
import { createContext } from "./context.ts";
import type { Context } from "./context.ts";
import { renderCommandHelp, renderHelp } from "./help/render-help.ts";
import { VERSION } from "./version.ts";
import type { World } from "./world.ts";

function hasFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).includes(flag);
}

/**
 * Runs one command line. Help must be quick, so nothing here loads a library before a command needs it.
 * @param argv Without the program's own name.
 * @returns The exit code: 0 done, 1 failed, 2 usage or definition, 3 local tool missing, 4 GitHub, 70 our fault, 130 cancelled.
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
    const { reportFailure } = await import("./output/report-failure.ts");
    return reportFailure(error, context);
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
  if (command === undefined) {
    const { unknownCommand } = await import("./command-line/unknown-command.ts");
    throw unknownCommand(name, COMMANDS);
  }
  if (hasFlag(rest, "--help") || hasFlag(rest, "-h")) {
    context.print(renderCommandHelp(command));
    context.printJson({ ok: true, command: command.name, summary: command.summary });
    return 0;
  }
  const { parseCommandLine } = await import("./command-line/parse-command-line.ts");
  return command.run(parseCommandLine(command, rest), context);
}
