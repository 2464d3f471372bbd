/** Writes a word so that a POSIX shell reads it back as it is; only for commands that people are shown. */
export function shellQuote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
