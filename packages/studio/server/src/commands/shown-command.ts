/** Words that only change how a command speaks to a program. */
const FOR_PROGRAMS = new Set(["--json", "--yes", "--no-follow", "--"]);

/** The command line that does the same in a terminal, as a POSIX shell reads it. */
export function shownCommand(argv: readonly string[]): string {
  const words = argv.filter((word) => !FOR_PROGRAMS.has(word));
  return ["pakeplus", ...words.map(quoted)].join(" ");
}

function quoted(word: string): string {
  if (/^[\w./:@%+=,-]+$/u.test(word)) return word;
  const [, option = "", value = word] = /^(--[\w-]+=)(.*)$/su.exec(word) ?? [];
  return `${option}'${value.replaceAll("'", String.raw`'\''`)}'`;
}
