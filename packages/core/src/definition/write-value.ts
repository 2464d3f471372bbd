export interface Layout {
  /** One step of indentation. */
  indent: string;
  eol: "\n" | "\r\n";
}

/** How a text is laid out; two spaces where it does not say. */
export function layoutOf(text: string): Layout {
  return {
    indent: /\n([ \t]+)"/u.exec(text)?.[1] ?? "  ",
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

const LINE_ROOM = 70;

/**
 * JSON of a value as it stands at an indentation. Lists of plain values are on one line where they fit; with
 * `isOneLine` everything is that fits.
 */
export function writeValue(value: unknown, layout: Layout, at: string, isOneLine: boolean): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isPlain = Array.isArray(value) && value.every((entry) => typeof entry !== "object" || entry === null);
  const line = oneLine(value);
  if ((isOneLine || isPlain) && line.length <= LINE_ROOM) return line;
  const inner = at + layout.indent;
  const entries = Array.isArray(value)
    ? value.map((entry) => writeValue(entry, layout, inner, true))
    : Object.entries(value).map(
        ([key, entry]) => `${JSON.stringify(key)}: ${writeValue(entry, layout, inner, false)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (entries.length === 0) return line;
  const lines = entries.map((entry) => inner + entry).join(`,${layout.eol}`);
  return `${open}${layout.eol}${lines}${layout.eol}${at}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${oneLine(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
