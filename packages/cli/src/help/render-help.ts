import { COMMON_OPTIONS } from "../command-line/command.ts";
import type { Command, OptionSpec, OptionTable } from "../command-line/command.ts";

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}

/** `pakeplus build [input]` */
export function usageOf(command: Command): string {
  const names = command.arguments.map(({ name, required, many }) => {
    const words = many === true ? `${name}...` : name;
    return required ? `<${words}>` : `[${words}]`;
  });
  return ["pakeplus", command.name, ...names].join(" ");
}

/** `--out DIR` */
export function optionUsage(name: string, spec: OptionSpec): string {
  return spec.kind === "flag" ? `--${name}` : `--${name} ${spec.value ?? "VALUE"}`;
}

function optionRows(table: OptionTable): [string, string][] {
  return Object.entries(table).map(([name, spec]) => [optionUsage(name, spec), spec.about]);
}

/** The text of `pakeplus --help`. */
export function renderHelp(commands: readonly Command[]): string {
  return `PakePlus turns any website or web folder into real apps.

Usage: pakeplus <command>

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

Options:
${columns([
  ["--help", "Show this help, or that of a command"],
  ["--version", "Show the version"],
])}

Examples:
  pakeplus build https://example.com --name Example
  pakeplus build my-site --out out

stdout is data, stderr is talk. Exit codes: 0 done, 1 failed, 2 usage or definition,
3 local tool missing, 4 GitHub, 70 our fault, 130 cancelled.
`;
}

/** The text of `pakeplus <command> --help`. */
export function renderCommandHelp(command: Command): string {
  const parts = [`${command.summary}.`, `Usage: ${usageOf(command)} [options]`];
  if (command.arguments.length > 0) {
    parts.push(`Arguments:\n${columns(command.arguments.map(({ name, about }) => [name, about]))}`);
  }
  parts.push(`Options:\n${columns(optionRows({ ...command.options, ...COMMON_OPTIONS }))}`);
  const examples = command.examples.map(({ command: line, about }) => `  ${line}\n      ${about}`);
  parts.push(`Examples:\n${examples.join("\n")}`);
  return `${parts.join("\n\n")}\n`;
}
