/**
 * The words of a command line as a POSIX shell would hand them to a program; nothing in it is ever run or replaced. A
 * line that was broken with `\`, `^` or a backtick is one line.
 */
export function splitWords(line: string): string[] {
  const whole = line.replaceAll(/[ \t][\\^`]\r?\n/gu, " ");
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  for (let index = 0; index < whole.length; index += 1) {
    const sign = whole.charAt(index);
    const next = whole.charAt(index + 1);
    if (quote === "" && /\s/u.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (quote === "" && (sign === '"' || sign === "'")) {
      quote = sign;
      word ??= "";
    } else if (sign === quote) {
      quote = "";
      // In the paths of Windows a backslash is a letter.
    } else if (quote !== "'" && sign === "\\" && /["'\\\s]/u.test(next)) {
      word = `${word ?? ""}${next}`;
      index += 1;
    } else {
      word = `${word ?? ""}${sign}`;
    }
  }
  return word === null ? words : [...words, word];
}
