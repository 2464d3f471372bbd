import { AppError, suggest } from "@pakeplus/core";
import type { Command } from "./command.ts";

/** The error for a word that is no command, with the command that was probably meant. */
export function unknownCommand(name: string, commands: readonly Command[]): AppError {
  const near = suggest(
    name,
    commands.map((command) => command.name),
  );
  const what = name.startsWith("-") ? "option" : "command";
  return new AppError("USAGE_INVALID", `There is no ${what} ${name}.`, {
    hint: near === null ? "See pakeplus --help" : `Did you mean pakeplus ${near}? See pakeplus --help`,
  });
}
