import { FIRST_OPTIONS } from "./completable.ts";
import type { CompletableCommand, CompletableOption, Values } from "./completable.ts";

/** Text inside single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Text inside a specification, where brackets and colons have a meaning. */
function plain(text: string): string {
  return text.replaceAll(/[\\[\]:]/g, String.raw`\$&`);
}

function action(label: string, values: Values): string {
  const name = plain(label);
  if (values.kind === "files") return `${name}:_files`;
  if (values.kind === "folders") return `${name}:_files -/`;
  if (values.kind === "none") return `${name}: `;
  const words = values.words.join(" ");
  return values.joined ? `${name}:_values -s , ${name} ${words}` : `${name}:(${words})`;
}

function optionSpec({ name, about, takesValue, repeats, value, values }: CompletableOption): string {
  const head = `${repeats ? "*" : ""}--${name}${takesValue ? "=" : ""}[${plain(about)}]`;
  return quoted(takesValue ? `${head}:${action(value, values)}` : head);
}

function commandCase({ name, options, arguments: positionals }: CompletableCommand): string {
  const specs = [
    ...options.map(optionSpec),
    ...positionals.map((argument, index) =>
      quoted(`${argument.many ? "*" : index + 1}:${action(argument.name, argument.values)}`),
    ),
  ];
  const lines = specs.map((spec) => `            ${spec}`).join(" \\\n");
  return `        ${name})
          _arguments \\
${lines} ;;`;
}

/** Completion for zsh, to be sourced or put into a folder of `fpath` as `_pakeplus`. */
export function renderZsh(commands: readonly CompletableCommand[]): string {
  const names = commands.map(({ name, summary }) => `        ${quoted(`${name}:${plain(summary)}`)}`);
  const first = FIRST_OPTIONS.map(({ name, about }) => `    ${quoted(`--${name}[${plain(about)}]`)} \\`);
  return `#compdef pakeplus
# Completion of pakeplus for zsh. Load it with: source <(pakeplus completion zsh)

_pakeplus() {
  local context state state_descr line curcontext="$curcontext"
  typeset -A opt_args
  _arguments -C \\
${first.join("\n")}
    '1:command:->command' \\
    '*::argument:->argument' && return
  case $state in
    command)
      local -a commands
      commands=(
${names.join("\n")}
      )
      _describe -t commands command commands ;;
    argument)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}

if [[ $funcstack[1] == _pakeplus ]]; then
  _pakeplus "$@"
else
  compdef _pakeplus pakeplus
fi
`;
}
