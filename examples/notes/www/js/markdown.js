import { parseInline } from "./inline.js";

/**
 * The blocks of a note. A task carries the line it stands in, so that ticking it can change the source.
 * @typedef {{type: "heading", level: 1 | 2 | 3, spans: import("./inline.js").Span[]}
 *   | {type: "paragraph", spans: import("./inline.js").Span[]}
 *   | {type: "code", text: string}
 *   | {type: "quote", blocks: Block[]}
 *   | {type: "list", ordered: boolean, start: number, items: Item[]}
 *   | {type: "rule"}} Block
 * @typedef {{task: {done: boolean, line: number} | null, spans: import("./inline.js").Span[], blocks: Block[]}} Item
 * @typedef {{text: string, line: number}} Line
 */

const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,3})\s+(.+?)\s*#*$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^\s*>\s?/;
const ITEM = /^(\s*)([-*+]|\d{1,6}[.)])\s+(.*)$/;
const TASK = /^\[([ xX])\]\s+(.*)$/;
/** Deeper quotes and lists are shown flat: hostile input must not exhaust the stack. */
const MAX_DEPTH = 12;

/**
 * Reads the part of Markdown that notes need. Line breaks are kept as they are written.
 * @param {string} source
 * @returns {Block[]}
 */
export function parseMarkdown(source) {
  return parseBlocks(
    source.split(/\r\n?|\n/).map((text, line) => ({ text: text.replaceAll("\t", "    "), line })),
    0,
  );
}

function parseBlocks(lines, depth) {
  const blocks = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = blockAt(lines, at, depth);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines, at, depth) {
  const { text } = lines[at];
  if (!text.trim()) return [null, at + 1];
  if (FENCE.test(text)) return codeAt(lines, at);
  if (RULE.test(text)) return [{ type: "rule" }, at + 1];
  const heading = HEADING.exec(text);
  if (heading) {
    return [{ type: "heading", level: heading[1].length, spans: parseInline(heading[2]) }, at + 1];
  }
  if (depth < MAX_DEPTH && QUOTE.test(text)) return quoteAt(lines, at, depth);
  if (depth < MAX_DEPTH && ITEM.test(text)) return listAt(lines, at, depth);
  return paragraphAt(lines, at);
}

function codeAt(lines, at) {
  const mark = FENCE.exec(lines[at].text)[1];
  let end = at + 1;
  while (end < lines.length && lines[end].text.trim() !== mark) end += 1;
  const text = lines.slice(at + 1, end).map((line) => line.text);
  return [{ type: "code", text: text.join("\n") }, end + 1];
}

function quoteAt(lines, at, depth) {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end].text)) end += 1;
  const inner = lines.slice(at, end).map(({ text, line }) => ({ text: text.replace(QUOTE, ""), line }));
  return [{ type: "quote", blocks: parseBlocks(inner, depth + 1) }, end];
}

function paragraphAt(lines, at) {
  let end = at + 1;
  while (end < lines.length && lines[end].text.trim() && !startsBlock(lines[end].text)) end += 1;
  const text = lines.slice(at, end).map((line) => line.text.trim());
  return [{ type: "paragraph", spans: parseInline(text.join("\n")) }, end];
}

function startsBlock(text) {
  return [FENCE, RULE, HEADING, QUOTE, ITEM].some((pattern) => pattern.test(text));
}

function listAt(lines, at, depth) {
  const [, indent, marker] = ITEM.exec(lines[at].text);
  const ordered = /\d/.test(marker);
  const items = [];
  let next = at;
  while (next < lines.length) {
    const match = ITEM.exec(lines[next].text);
    if (!match || RULE.test(lines[next].text) || match[1].length > indent.length + 1) break;
    if (match[1].length < indent.length || /\d/.test(match[2]) !== ordered) break;
    const end = endOfItem(lines, next, indent.length);
    items.push(itemOf(match[3], lines.slice(next, end), indent.length, depth));
    next = end;
  }
  return [{ type: "list", ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items }, next];
}

/** An item owns the lines below it that are indented further, blank lines between them included. */
function endOfItem(lines, at, indent) {
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const { text } = lines[next];
    if (!text.trim()) continue;
    const isNested = text.search(/\S/) > indent + 1;
    if (!isNested && !(next === end && !startsBlock(text))) break;
    end = next + 1;
  }
  return end;
}

function itemOf(content, [first, ...rest], indent, depth) {
  const task = TASK.exec(content);
  const inner = rest.map(({ text, line }) => ({
    text: text.slice(Math.min(text.search(/\S|$/), indent + 2)),
    line,
  }));
  const continued = inner.findIndex(({ text }) => !text.trim() || startsBlock(text));
  const own = continued === -1 ? inner : inner.slice(0, continued);
  const text = [task ? task[2] : content, ...own.map((line) => line.text.trim())].join("\n");
  return {
    task: task ? { done: task[1] !== " ", line: first.line } : null,
    spans: parseInline(text),
    blocks: parseBlocks(inner.slice(own.length), depth + 1),
  };
}

/** The source with the task in that line ticked or cleared; unchanged when there is none. */
export function setTask(source, line, done) {
  const lines = source.split("\n");
  const text = lines[line];
  if (text === undefined) return source;
  lines[line] = text.replace(/^([\s>]*(?:[-*+]|\d+[.)])\s+\[)[ xX](\]\s)/, `$1${done ? "x" : " "}$2`);
  return lines.join("\n");
}
