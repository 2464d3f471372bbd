/**
 * The spans of one paragraph.
 * @typedef {{type: "text" | "code", text: string}
 *   | {type: "strong" | "em" | "del", children: Span[]}
 *   | {type: "link", href: string, children: Span[]}
 *   | {type: "break"}} Span
 */

const DELIMITERS = [
  ["**", "strong"],
  ["__", "strong"],
  ["~~", "del"],
  ["*", "em"],
  ["_", "em"],
];
const LINK = /\[([^[\]\n]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/y;
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]*_~]/y;
const SAFE_SCHEMES = ["http:", "https:", "mailto:"];
/** A paragraph of nothing but opening marks would otherwise be searched to its end once per mark. */
const MAX_CLOSING_TRIES = 8;

/** The address when it may become a link, else null: `javascript:`, `data:` and relative ones stay text. */
export function safeHref(text) {
  try {
    const url = new URL(text);
    return SAFE_SCHEMES.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} text may contain newlines, which become breaks
 * @returns {Span[]}
 */
export function parseInline(text) {
  const spans = [];
  let plain = "";
  const push = (span) => {
    if (plain) spans.push({ type: "text", text: plain });
    plain = "";
    spans.push(span);
  };
  let at = 0;
  while (at < text.length) {
    const found = spanAt(text, at);
    if (found?.span) push(found.span);
    else plain += found ? found.literal : text[at];
    at = found ? found.end : at + 1;
  }
  if (plain) spans.push({ type: "text", text: plain });
  return spans;
}

function spanAt(text, at) {
  const char = text[at];
  if (char === "\n") return { span: { type: "break" }, end: at + 1 };
  if (char === "\\" && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? ""))
    return { literal: text[at + 1], end: at + 2 };
  if (char === "`") return codeAt(text, at);
  if (char === "[") return linkAt(text, at);
  if (char === "h") return addressAt(text, at);
  return "*_~".includes(char) ? emphasisAt(text, at) : null;
}

function codeAt(text, at) {
  const close = text.indexOf("`", at + 1);
  if (close <= at + 1) return null;
  return { span: { type: "code", text: text.slice(at + 1, close) }, end: close + 1 };
}

function linkAt(text, at) {
  LINK.lastIndex = at;
  const match = LINK.exec(text);
  const href = match && safeHref(match[2]);
  if (!href) return null;
  return { span: { type: "link", href, children: parseInline(match[1]) }, end: LINK.lastIndex };
}

function addressAt(text, at) {
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  const href = match && safeHref(match[0]);
  if (!href) return null;
  const label = match[0].replace(/^https?:\/\//, "");
  return { span: { type: "link", href, children: [{ type: "text", text: label }] }, end: ADDRESS.lastIndex };
}

function emphasisAt(text, at) {
  const [mark, type] = DELIMITERS.find(([delimiter]) => text.startsWith(delimiter, at)) ?? [];
  if (!mark || !/\S/.test(text[at + mark.length] ?? " ")) return null;
  // The stars of a strong part do not close an emphasis around it.
  const ofLongerMark = (index) => mark.length === 1 && text[index] === mark;
  const insideWord = (index) => mark[0] === "_" && /[\p{L}\p{N}]/u.test(text[index] ?? "");
  if (insideWord(at - 1)) return null;
  let close = at + mark.length;
  for (let tries = 0; tries < MAX_CLOSING_TRIES; tries += 1) {
    close = text.indexOf(mark, close + 1);
    if (close === -1) return null;
    const end = close + mark.length;
    if (/\S/.test(text[close - 1]) && text[end] !== mark[0] && !ofLongerMark(close - 1) && !insideWord(end)) {
      return { span: { type, children: parseInline(text.slice(at + mark.length, close)) }, end };
    }
  }
  return null;
}
