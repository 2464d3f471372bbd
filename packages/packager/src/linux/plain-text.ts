/** Controls (with tab and line ends), line and paragraph separators, and what XML 1.0 forbids. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]+/gu;

/** One line of well-formed text without control characters, trimmed; any script. */
export function oneLine(text: string): string {
  return wellFormed(text).replaceAll(UNPRINTABLE, " ").replaceAll(/ {2,}/g, " ").trim();
}

/** Paragraphs of lines, each as {@link oneLine}; an empty line ends a paragraph. */
export function paragraphs(text: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of wellFormed(text)
    .replaceAll("\u{2029}", "\n\n")
    .split(/\r\n|[\r\n\u2028]/u)) {
    const plain = oneLine(line);
    if (plain === "") parts.push([]);
    else parts.at(-1)?.push(plain);
  }
  return parts.filter((lines) => lines.length > 0);
}

/** A lone half of a surrogate pair becomes U+FFFD. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** The address, when it is one that package tools accept. */
export function webAddress(homepage: string | null): string | null {
  if (homepage === null || !URL.canParse(homepage)) return null;
  const url = new URL(homepage);
  return (url.protocol === "https:" || url.protocol === "http:") && url.username === "" ? url.href : null;
}
