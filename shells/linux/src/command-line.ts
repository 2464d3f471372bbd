/** What the words behind the program ask for. */
export type CommandLine =
  | { kind: "run"; profile: string | null; autostart: boolean; rest: readonly string[] }
  | { kind: "help" }
  | { kind: "version" }
  | { kind: "unknown"; option: string }
  | { kind: "incomplete"; option: string };

export const AUTOSTART_OPTION = "--autostart";
export const PROFILE_OPTION = "--profile";

/** Options may stand anywhere; behind `--` and without dashes come addresses and files. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  let profile: string | null = null;
  let autostart = false;
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? "";
    if (word === "--") {
      rest.push(...args.slice(index + 1));
      break;
    }
    if (word === "--help" || word === "-h") {
      return { kind: "help" };
    }
    if (word === "--version") {
      return { kind: "version" };
    }
    if (word === PROFILE_OPTION) {
      index += 1;
      const name = args[index];
      if (name === undefined) {
        return { kind: "incomplete", option: word };
      }
      profile = name;
    } else if (word.startsWith(`${PROFILE_OPTION}=`)) {
      profile = word.slice(PROFILE_OPTION.length + 1);
    } else if (word === AUTOSTART_OPTION) {
      autostart = true;
    } else if (word.startsWith("-") && word !== "-") {
      return { kind: "unknown", option: word };
    } else {
      rest.push(word);
    }
  }
  return { kind: "run", profile, autostart, rest };
}
