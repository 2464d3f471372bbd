/** The shells that steps may name, with GitHub's own arguments; `{0}` is the file of the script. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  "": ["bash", "-e", "{0}"],
  bash: ["bash", "--noprofile", "--norc", "-eo", "pipefail", "{0}"],
  sh: ["sh", "-e", "{0}"],
  python: ["python3", "{0}"],
};

/** Throws for a shell that the emulator does not have. */
export function shellCommand(shell: string, script: string): { command: string; args: string[] } {
  const found = SHELLS[shell] ?? (shell.includes("{0}") ? shell.split(/\s+/u) : undefined);
  if (found === undefined) throw new Error(`The emulator has no shell "${shell}".`);
  const [command = "", ...args] = found.map((part) => part.replace("{0}", script));
  return { command, args };
}

/** How a log names the shell. */
export function shellLabel(shell: string): string {
  return (SHELLS[shell] ?? shell.split(/\s+/u)).join(" ").replace(/^(bash|sh)/u, "/usr/bin/$1");
}
