import type { ArgumentSpec, Command, OptionSpec } from "../command-line/command.ts";
import { COMMON_OPTIONS } from "../command-line/command.ts";

/** What a shell offers for one value: given words, paths, or nothing of its own. */
export type Values =
  | { kind: "words"; words: readonly string[]; joined: boolean }
  | { kind: "files" }
  | { kind: "folders" }
  | { kind: "none" };

export interface CompletableOption {
  /** Without dashes. */
  name: string;
  about: string;
  takesValue: boolean;
  repeats: boolean;
  /** Name of the value, as help shows it. */
  value: string;
  values: Values;
}

interface CompletableArgument {
  name: string;
  many: boolean;
  values: Values;
}

/** A command as shells see it. */
export interface CompletableCommand {
  name: string;
  summary: string;
  options: readonly CompletableOption[];
  arguments: readonly CompletableArgument[];
}

/** Options that stand before a command. */
export const FIRST_OPTIONS = [
  { name: "help", about: "Show the help" },
  { name: "version", about: "Show the version" },
] as const;

/** Reads the command table for completion. */
export function completableCommands(commands: readonly Command[]): CompletableCommand[] {
  const names = commands.map(({ name }) => name);
  return commands.map((command) => ({
    name: command.name,
    summary: command.summary,
    options: Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, spec]) =>
      toOption(name, spec),
    ),
    arguments: command.arguments.map((argument) => toArgument(argument, names)),
  }));
}

function toOption(name: string, spec: OptionSpec): CompletableOption {
  const { kind, value = "VALUE", choices, about } = spec;
  return {
    name,
    about,
    takesValue: kind !== "flag",
    repeats: kind === "repeat" || kind === "list",
    value,
    values:
      choices === undefined ? pathValues(value) : { kind: "words", words: choices, joined: kind === "list" },
  };
}

function pathValues(value: string): Values {
  if (value === "DIR") return { kind: "folders" };
  return { kind: value === "FILE" ? "files" : "none" };
}

function toArgument({ name, many, choices }: ArgumentSpec, commands: readonly string[]): CompletableArgument {
  const words = name === "command" ? commands : choices;
  return {
    name,
    many: many === true,
    values: words === undefined ? { kind: "files" } : { kind: "words", words, joined: false },
  };
}
