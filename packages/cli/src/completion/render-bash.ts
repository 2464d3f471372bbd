import { shellQuote } from "../output/shell-quote.ts";
import { FIRST_OPTIONS } from "./completable.ts";
import type { CompletableCommand, Values } from "./completable.ts";

function reply(values: Values): string {
  if (values.kind === "words") {
    const list = shellQuote(values.words.join(" "));
    return values.joined ? `_pakeplus_list ${list}` : `_pakeplus_words ${list}`;
  }
  if (values.kind === "none") return ":";
  return values.kind === "files" ? "_pakeplus_paths -f" : "_pakeplus_paths -d";
}

function optionCases({ name, options }: CompletableCommand): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ name: option, values }) => `    ${name}:--${option}) ${reply(values)}; return ;;`);
}

function commandCase({ name, options, arguments: positionals }: CompletableCommand): string {
  const words = options.map((option) => `--${option.name}`).join(" ");
  const [first] = positionals;
  const positional = first === undefined ? ":" : reply(first.values);
  return `    ${name})
      case $cur in
        -*) _pakeplus_words ${shellQuote(words)} ;;
        *) ${positional} ;;
      esac ;;`;
}

/** Completion for bash from 3.2 on, which macOS has. */
export function renderBash(commands: readonly CompletableCommand[]): string {
  const first = [...commands.map(({ name }) => name), ...FIRST_OPTIONS.map(({ name }) => `--${name}`)];
  return `# Completion of pakeplus for bash. Load it with: eval "$(pakeplus completion bash)"

_pakeplus_words() {
  local word
  for word in $1; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
  done
}

# Words joined by commas: completes the last one.
_pakeplus_list() {
  local word before=""
  [[ $cur == *,* ]] && before="\${cur%,*},"
  for word in $1; do
    [[ $before$word == "$cur"* ]] && COMPREPLY+=("$before$word")
  done
}

_pakeplus_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do
    COMPREPLY+=("$path")
  done < <(compgen "$1" -- "$cur")
}

_pakeplus() {
  local cur=\${COMP_WORDS[COMP_CWORD]} previous="" word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _pakeplus_words ${shellQuote(first.join(" "))}
    return
  fi
  previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash makes three words of --name=value.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "\${COMP_WORDS[@]:2:COMP_CWORD-2}"; do
    if [[ $word == "--" ]]; then
      _pakeplus_paths -f
      return
    fi
  done
  case \${COMP_WORDS[1]}:$previous in
${commands.flatMap(optionCases).join("\n")}
  esac
  case \${COMP_WORDS[1]} in
${commands.map(commandCase).join("\n")}
  esac
}

complete -F _pakeplus pakeplus
`;
}
