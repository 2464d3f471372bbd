import { COMMON_OPTIONS } from "../command-line/command.ts";
import type { Command, OptionTable } from "../command-line/command.ts";
import { COMMANDS } from "../commands.ts";
import { VERSION } from "../version.ts";
import { optionUsage } from "./render-help.ts";

/** Text that no character of which means anything to roff (groff_man(7), mandoc_char(7)). */
function roff(text: string): string {
  return text
    .replaceAll("\\", String.raw`\e`)
    .replaceAll("-", String.raw`\-`)
    .replaceAll("'", String.raw`\(aq`)
    .replaceAll("`", String.raw`\(ga`)
    .replaceAll("^", String.raw`\(ha`)
    .replaceAll("~", String.raw`\(ti`)
    .replaceAll(/^\./gm, String.raw`\&.`);
}

/** Running text in lines of at most 80 bytes, as roff sources are written. */
function prose(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trimStart();
    if (lines.length > 0 && Buffer.byteLength(roff(longer)) <= 80) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(roff).join("\n");
}

function options(table: OptionTable): string {
  return Object.entries(table)
    .map(([name, spec]) => `.TP\n.B ${roff(optionUsage(name, spec))}\n${prose(`${spec.about}.`)}`)
    .join("\n");
}

function argumentsOf(command: Command): string {
  return command.arguments
    .map(({ name, about }) => `.TP\n.I ${roff(name)}\n${prose(`${about}.`)}`)
    .join("\n");
}

function usageLine(command: Command): string {
  const words = command.arguments.map(({ name, required, many }) => {
    const shown = many === true ? `${name} ...` : name;
    return required ? `\\fI${roff(shown)}\\fR` : `[\\fI${roff(shown)}\\fR]`;
  });
  return [String.raw`\fBpakeplus`, `${roff(command.name)}\\fR`, ...words, String.raw`[\fIoptions\fR]`].join(
    " ",
  );
}

function section(command: Command): string {
  const examples = command.examples.map(
    ({ command: line, about }) => `.PP\n${prose(`${about}:`)}\n.PP\n.RS 4\n.EX\n${roff(line)}\n.EE\n.RE`,
  );
  return [
    `.SS ${roff(command.name)}`,
    usageLine(command),
    ".PP",
    prose(`${command.summary}.`),
    argumentsOf(command),
    options(command.options),
    ...examples,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** The manual page `pakeplus.1`. It names the version instead of a date, so that equal sources give equal bytes. */
export function renderManPage(): string {
  return `.\\" Generated from the command table by npm run generate; changes here are lost.
.TH PAKEPLUS 1 "" "PakePlus ${roff(VERSION)}" "User Commands"
.SH NAME
pakeplus \\- turn any website or web folder into real apps
.SH SYNOPSIS
\\fBpakeplus\\fR \\fIcommand\\fR [\\fIarguments\\fR] [\\fIoptions\\fR]
.SH DESCRIPTION
PakePlus makes installable apps from a website or a folder of web files.
What the app is stands in a file called
.IR pakeplus.json .
.PP
Data goes to stdout, everything else to stderr.
.SH COMMANDS
${COMMANDS.map(section).join("\n")}
.SH OPTIONS
Every command has these:
${options(COMMON_OPTIONS)}
.SH ENVIRONMENT
.TP
.B NO_COLOR
Switches colours off.
.TP
.B SOURCE_DATE_EPOCH
Sets every time stamp in packages, in seconds since 1970.
.TP
.B PAKEPLUS_LINUX_SHELL
Folder with another Linux shell, for people who change the shell.
.TP
.B PAKEPLUS_DEBUG
When not empty, an error shows its stack.
.SH FILES
.TP
.I pakeplus.json
The definition of the app.
.TP
.I pakeplus.lock
What must not change between two versions of the app.
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The build or check failed.
.TP
.B 2
Usage or definition.
.TP
.B 3
A local tool is missing.
.TP
.B 4
GitHub or the token.
.TP
.B 70
A fault of PakePlus.
.TP
.B 130
Stopped on request.
`;
}
