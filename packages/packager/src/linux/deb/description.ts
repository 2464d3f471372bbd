import type { AppIdentity } from "@pakeplus/core";
import { oneLine, paragraphs } from "../plain-text.ts";

/** Lines and synopsis are shorter (Debian policy 3.4.1). */
const MAX_LINE = 80;
/** Invisible; keeps a full stop from the beginning of a line, where it would be a command. */
const WORD_JOINER = "\u{2060}";

/** No article, no full stop, and more than one word, as lintian wants it. */
export function synopsis(app: AppIdentity): string {
  const summary = bare(app.summary);
  const text = summary.includes(" ") ? summary : `${summary} app`.trim();
  return text.length < MAX_LINE ? text : shortened(text);
}

/** Every line begins with a space, empty ones are ` .` (Debian policy 5.6.13). The synopsis is not said again. */
export function descriptionLines(app: AppIdentity): string[] {
  const summary = bare(app.summary);
  const told = summary.length < MAX_LINE ? summary : undefined;
  const described = paragraphs(app.description).filter((lines) => bare(lines.join(" ")) !== told);
  const fallback = told === undefined ? oneLine(app.summary) : `${oneLine(app.name)} as an app of its own.`;
  const text = described.length > 0 ? described : [[fallback]];
  return text.flatMap((lines, at) => [
    ...(at === 0 ? [] : [" ."]),
    ...lines.flatMap(wrapped).map((line) => ` ${line.startsWith(".") ? WORD_JOINER : ""}${line}`),
  ]);
}

function bare(text: string): string {
  const plain = oneLine(text)
    .replace(/[.。\s]+$/u, "")
    .replace(/^(?:an?|the) /i, "");
  return plain.replace(/^./u, (first) => first.toUpperCase());
}

/** Never in the middle of what is one character to a reader. */
function shortened(text: string): string {
  let short = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (short.length + segment.length > MAX_LINE - 2) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** Breaks at spaces only: elsewhere a break would show as one. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 >= MAX_LINE) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
