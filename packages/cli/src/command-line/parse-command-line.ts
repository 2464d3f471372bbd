import { AppError } from "@pakeplus/core";
import { Command as Parser, CommanderError, Option } from "commander";
import { COMMON_OPTIONS } from "./command.ts";
import type { Command, OptionSpec, OptionTable } from "./command.ts";

export interface ParsedCommandLine {
  arguments: readonly string[];
  /** By the name in the table; every option is there. */
  options: Readonly<Record<string, string | boolean | readonly string[] | null>>;
}

function toParserOption(name: string, spec: OptionSpec): Option {
  const flags = spec.kind === "flag" ? `--${name}` : `--${name} <${spec.value ?? "VALUE"}>`;
  const option = new Option(flags);
  if (spec.kind === "list" || spec.kind === "repeat") {
    option.default([]).argParser((value: string, before: readonly string[]) => [
      ...before,
      ...(spec.kind === "list"
        ? value
            .split(",")
            .map((part) => part.trim())
            .filter((part) => part !== "")
        : [value]),
    ]);
  }
  return option;
}

function usageError(error: CommanderError, command: Command): AppError {
  const [first = "", second] = error.message.replace(/^error: /, "").split("\n");
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  const suggestion = /\(Did you mean (.+)\?\)/.exec(second ?? "")?.[1];
  return new AppError("USAGE_INVALID", sentence.endsWith(".") ? sentence : `${sentence}.`, {
    hint:
      suggestion === undefined
        ? `See pakeplus ${command.name} --help`
        : `Did you mean ${suggestion}? See pakeplus ${command.name} --help`,
  });
}

function valueOf(
  name: string,
  spec: OptionSpec,
  values: Readonly<Record<string, unknown>>,
): string | boolean | readonly string[] | null {
  // Commander keeps `--no-color` as `color: false`.
  if (name.startsWith("no-")) return values[name.slice(3)] === false;
  const key = name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const value = values[key];
  if (spec.kind === "flag") return value === true;
  if (spec.kind === "text") return typeof value === "string" ? value : null;
  return Array.isArray(value) ? value.map(String) : [];
}

/** @throws AppError USAGE_INVALID, naming what was probably meant. */
export function parseCommandLine(command: Command, argv: readonly string[]): ParsedCommandLine {
  const table: OptionTable = { ...command.options, ...COMMON_OPTIONS };
  const parser = new Parser(command.name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .helpOption(false)
    .allowExcessArguments(false);
  for (const [name, spec] of Object.entries(table)) parser.addOption(toParserOption(name, spec));
  for (const { name, required, many } of command.arguments) {
    const words = many === true ? `${name}...` : name;
    parser.argument(required ? `<${words}>` : `[${words}]`);
  }
  try {
    parser.parse([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) throw usageError(error, command);
    throw error;
  }
  const values = parser.opts();
  return {
    arguments: parser.args,
    options: Object.fromEntries(
      Object.entries(table).map(([name, spec]) => [name, valueOf(name, spec, values)]),
    ),
  };
}
