const CONTEXT_LINES = 1;
const MAX_WIDTH = 100;

/** Line breaks, tabs and control characters must not move the marker or the terminal's cursor. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, " ");
}

/**
 * Shows a place in a text with the lines around it and a marker below.
 * @param line 1-based.
 * @param column 1-based, in UTF-16 code units.
 */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const first = Math.max(1, line - CONTEXT_LINES);
  const last = Math.min(lines.length, line + CONTEXT_LINES);
  const gutter = String(last).length;
  // A minified file is one long line: show the part around the place.
  const isLong = (lines[line - 1] ?? "").length > MAX_WIDTH;
  const start = isLong ? Math.max(0, column - MAX_WIDTH / 2) : 0;
  const framed: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = plain((lines[number - 1] ?? "").slice(start, start + MAX_WIDTH));
    framed.push(`${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${content}`.trimEnd());
    if (number === line)
      framed.push(`  ${" ".repeat(gutter)} | ${" ".repeat(Math.max(0, column - 1 - start))}^`);
  }
  return framed.join("\n");
}
