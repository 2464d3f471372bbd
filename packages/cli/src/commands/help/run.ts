import { COMMANDS } from "../../commands.ts";
import type { Context } from "../../context.ts";
import { renderCommandHelp, renderHelp } from "../../help/render-help.ts";
import { unknownCommand } from "../../command-line/unknown-command.ts";

export async function run(input: { arguments: readonly string[] }, context: Context): Promise<number> {
  const [name] = input.arguments;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (name !== undefined && command === undefined) throw unknownCommand(name, COMMANDS);
  context.print(command === undefined ? renderHelp(COMMANDS) : renderCommandHelp(command));
  context.printJson({ ok: true, commands: COMMANDS.map((known) => known.name) });
  return 0;
}
