import { FIRST_OPTIONS } from "./completable.ts";
import type { CompletableCommand, CompletableOption, Values } from "./completable.ts";

/** fish knows two escapes inside single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}

/** What follows the option or argument it is offered for. */
function offer(values: Values): string {
  if (values.kind === "files") return "-F";
  if (values.kind === "folders") return "-a '(__fish_complete_directories)'";
  if (values.kind === "none") return "";
  const words = values.words.join(" ");
  return values.joined ? `-a ${quoted(`(__pakeplus_list ${words})`)}` : `-a ${quoted(words)}`;
}

function optionLine(command: string, { name, about, takesValue, values }: CompletableOption): string {
  const parts = [`complete -c pakeplus -n '__pakeplus_in ${command}' -l ${name}`];
  if (takesValue) parts.push(values.kind === "files" ? "-r" : "-x", offer(values));
  return [...parts.filter((part) => part !== ""), `-d ${quoted(about)}`].join(" ");
}

function commandLines({ name, options, arguments: positionals }: CompletableCommand): string[] {
  return [
    ...positionals.map(({ values }) => `complete -c pakeplus -n '__pakeplus_in ${name}' ${offer(values)}`),
    ...options.map((option) => optionLine(name, option)),
  ];
}

/** Completion for fish from 3.0 on. */
export function renderFish(commands: readonly CompletableCommand[]): string {
  return `# Completion of pakeplus for fish. Load it with: pakeplus completion fish | source

function __pakeplus_first
    test (count (commandline -opc)) -eq 1
end

function __pakeplus_in
    set -l words (commandline -opc)
    test (count $words) -ge 2; and contains -- $words[2] $argv
end

# Words joined by commas: completes the last one.
function __pakeplus_list
    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '.*,')
    for word in $argv
        echo "$before$word"
    end
end

complete -c pakeplus -f
${FIRST_OPTIONS.map(({ name, about }) => `complete -c pakeplus -n __pakeplus_first -l ${name} -d ${quoted(about)}`).join("\n")}
${commands.map(({ name, summary }) => `complete -c pakeplus -n __pakeplus_first -a ${name} -d ${quoted(summary)}`).join("\n")}
${commands.flatMap(commandLines).join("\n")}
`;
}
