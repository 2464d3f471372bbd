/** Signs that stand on the one before them or are not seen. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;
/**
 * Signs that take two columns: the ranges W and F of Unicode's EastAsianWidth.txt as terminals draw them, and emoji that
 * are pictures by themselves.
 */
const TWO_COLUMNS =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

const parts = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns that a text takes on a terminal. It must hold neither colours nor line ends. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of parts.segment(text)) width += widthOf(segment);
  return width;
}

/** As much of a text as fits into so many columns; no sign is cut in half. */
export function cutToWidth(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const { segment } of parts.segment(text)) {
    width += widthOf(segment);
    if (width > columns) return kept;
    kept += segment;
  }
  return kept;
}

/** The text with spaces behind it, so that it takes at least so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** What people see as one sign; the variation selector asks for the picture of a sign that is text by itself. */
function widthOf(sign: string): number {
  if (sign.includes("\uFE0F") || TWO_COLUMNS.test(sign)) return 2;
  return Array.from(sign).filter((part) => !NO_COLUMN.test(part)).length;
}
