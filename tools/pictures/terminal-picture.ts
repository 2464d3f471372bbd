import { escapeXml, svg } from "./svg.ts";

/** Colours of `Style` in packages/cli, readable on the background (contrast above 4.5). */
const COLOURS: Readonly<Record<number, string>> = {
  2: "#9da5b4",
  31: "#ff7b72",
  32: "#56d364",
  33: "#e3b341",
};
const PLAIN = "#e6edf3";
const BACKGROUND = "#161b22";
const COLUMN = 8;
const LINE = 19;
const MARGIN = 18;
const MOST_COLUMNS = 100;

interface Piece {
  text: string;
  /** SGR codes that are on. */
  codes: readonly number[];
}

/** Draws what a program wrote on a terminal, colours included. */
export function terminalPicture(title: string, transcript: string): string {
  const lines = transcript
    .replace(/\n$/u, "")
    .split("\n")
    .flatMap((line) => wrapped(piecesOf(line)));
  const columns = Math.max(...lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0)));
  const width = columns * COLUMN + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.map((line, row) => drawLine(line, MARGIN + row * LINE + 14));
  return svg({ width, height, title }, [
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="${PLAIN}" xml:space="preserve">`,
    ...rows.filter((row) => row !== ""),
    "</g>",
  ]);
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let codes: readonly number[] = [];
  // oxlint-disable-next-line no-control-regex -- what colours are made of
  for (const [, code, text = ""] of `\u001B[0m${line}`.matchAll(/\u001B\[(\d+)m([^\u001B]*)/gu)) {
    codes = code === "0" ? [] : [...codes, Number(code)];
    if (text !== "") pieces.push({ text, codes });
  }
  return pieces;
}

/** A terminal that is narrow enough to be read on a page; words stay whole, and what follows is indented. */
function wrapped(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { text, codes } of pieces) {
    for (const word of text.match(/\s*\S+|\s+$/gu) ?? []) {
      const isTooLong = used > 0 && used + word.length > MOST_COLUMNS;
      const shown = isTooLong ? `    ${word.trimStart()}` : word;
      if (isTooLong) {
        lines.push([]);
        used = 0;
      }
      used += shown.length;
      append(lines.at(-1) ?? [], { text: shown, codes });
    }
  }
  return lines;
}

/** Words of one colour are one piece again. */
function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last?.codes === piece.codes) last.text += piece.text;
  else line.push(piece);
}

function drawLine(line: readonly Piece[], y: number): string {
  let column = 0;
  return line
    .map(({ text, codes }) => {
      const x = MARGIN + column * COLUMN;
      const length = text.length;
      column += length;
      if (text.trim() === "") return "";
      const colour = codes.map((code) => COLOURS[code]).find((found) => found !== undefined);
      const fill = colour === undefined ? "" : ` fill="${colour}"`;
      const weight = codes.includes(1) ? ' font-weight="bold"' : "";
      // Given its length, text stands in its columns whatever the font of the reader is.
      return `<text x="${x}" y="${y}" textLength="${length * COLUMN}" lengthAdjust="spacingAndGlyphs"${fill}${weight}>${escapeXml(text)}</text>`;
    })
    .join("");
}
