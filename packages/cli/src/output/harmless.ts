// oxlint-disable no-control-regex -- control characters are what is looked for
/** Colours of `Style`; characters that a terminal obeys instead of showing; signs that force the direction of text. */
const OBEYED = /(?<colour>\u001B\[\d{1,2}m)|[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text with words of strangers (sites, packages, settings files) as a terminal may have it: what would move the cursor,
 * set titles or show a name backwards stands there as `\u009b`, which in JSON means the same. Colours, line ends and
 * tabs stay.
 */
export function harmless(text: string): string {
  return text.replaceAll(OBEYED, (sign, colour: string | undefined) => {
    if (colour !== undefined || sign === "\n" || sign === "\t") return sign;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
