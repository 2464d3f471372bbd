/** Notices that one start may cause; more would cover the page. */
export const MAX_NOTICES_OF_A_START = 3;

const MAX_LENGTH = 120;

/** A word from outside for a notice: short, and without characters that change how the text around them is read. */
export function readable(word: string): string {
  const plain = word.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH - 1)}…` : plain;
}
