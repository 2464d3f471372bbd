import { COMMON_OPTIONS } from "../command-line/command.ts";
import type { Command, OptionTable } from "../command-line/command.ts";
import { COMMANDS } from "../commands.ts";
import { optionUsage, usageOf } from "./render-help.ts";

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}

function optionTable(options: OptionTable): string {
  const rows = Object.entries(options).map(
    ([name, spec]) => `| \`${optionUsage(name, spec)}\` | ${cell(spec.about)} |`,
  );
  return ["| option | meaning |", "|---|---|", ...rows].join("\n");
}

function section(command: Command): string {
  const parts = [
    `## ${command.name}`,
    `${command.summary}.`,
    `\`\`\`\n${usageOf(command)} [options]\n\`\`\``,
  ];
  if (command.arguments.length > 0) {
    const rows = command.arguments.map(({ name, about }) => `| \`${name}\` | ${cell(about)} |`);
    parts.push(["| argument | meaning |", "|---|---|", ...rows].join("\n"));
  }
  if (Object.keys(command.options).length > 0) parts.push(optionTable(command.options));
  const examples = command.examples.map(({ command: line, about }) => `# ${about}\n${line}`);
  parts.push(`\`\`\`sh\n${examples.join("\n\n")}\n\`\`\``);
  return parts.join("\n\n");
}

/** The page `docs/reference/cli.md`. */
export function renderCliReference(): string {
  return `# Command line

Generated from the command table by \`npm run generate\`.

stdout is data, stderr is talk. Exit codes: 0 done, 1 build or check failed, 2 usage or definition,
3 local tool missing, 4 GitHub, 70 our fault, 130 cancelled. Each error has a page in [errors](errors.md).

Every command has these options:

${optionTable(COMMON_OPTIONS)}

Environment: \`NO_COLOR\` switches colours off, \`SOURCE_DATE_EPOCH\` sets every time stamp in packages,
\`PAKEPLUS_LINUX_SHELL\` names a folder with another Linux shell (for people who change the shell),
\`PAKEPLUS_DEBUG=1\` adds the stack of an error.

${COMMANDS.map(section).join("\n\n")}
`;
}
