import { toAsciiHost } from "../links/host.ts";
import { type Parsed, skip } from "./skip-reason.ts";

/**
 * Addresses in Adblock syntax become the small regular language that WebKit's `URLFilterParser` compiles to automata.
 * Only these pieces are ever joined, so every result is accepted:
 *
 *     filter    = [ "^" / "^[^:]+://.*" / host-start ] 1*piece [ "$" ]
 *     piece     = character / ".*" / separator [ "?" ] / "[/:]"
 *     character = visible ASCII; a backslash stands before each of \ ^ $ . | ? * + ( ) [ ] { }
 *     separator = "[^A-Za-z0-9_.%-]"
 *     host-start = "^[^:]+://([^/]*\.)?"
 *
 * Disjunctions, counted repetitions, lookarounds and back references are errors there, and one error loses the list.
 */
const SEPARATOR = "[^A-Za-z0-9_.%-]";
const HOST_START = String.raw`^[^:]+://([^/]*\.)?`;
/** What follows a host in every address. */
const HOST_END = "[/:]";
export const EVERYTHING = ".*";

/** Far above what lists hold; the time to compile grows with the square. */
const MAX_LENGTH = 1000;
const MAX_WILDCARDS = 10;

type Token = { kind: "text"; text: string } | { kind: "any" } | { kind: "separator" };

/**
 * @param pattern The address part of a network rule: `||ads.example.com^`, `|https://x/*ad`, `/banner.`
 * @returns Filters of which any may match; {@link EVERYTHING} alone when the pattern has no text.
 */
export function compileUrlPattern(pattern: string): Parsed<readonly string[]> {
  if (pattern.length > MAX_LENGTH) return skip("complex");
  if (/^\/.*\/$/u.test(pattern) && pattern.length > 1) return skip("regex");
  if (/[\s\p{Cc}\p{Cs}]/u.test(pattern)) return skip("syntax");
  const { anchor, rest, isEndAnchored } = splitAnchors(pattern);
  const body = anchor === "host" ? withAsciiHost(rest) : rest;
  if (body === null || (anchor === "host" && body.startsWith("^"))) return skip("syntax");
  const tokens = tokenize(body);
  if (tokens.filter(({ kind }) => kind === "any").length > MAX_WILDCARDS) return skip("complex");
  if (!tokens.some(({ kind }) => kind === "text")) return { ok: true, value: [EVERYTHING] };
  return { ok: true, value: emit(tokens, anchor, isEndAnchored) };
}

/** The filter of a host with everything below it. @param host ASCII, lower case. */
export function hostFilter(host: string): string {
  return HOST_START + escapeText(host) + HOST_END;
}

/** The filter of one exact origin. @param origin As `self.origin` reads it. */
export function originFilter(origin: string): string {
  return `^${escapeText(origin)}/`;
}

/** `scheme`: anywhere behind it. */
type Anchor = "none" | "start" | "scheme" | "host";

const START: Readonly<Record<Anchor, string>> = {
  none: "",
  start: "^",
  scheme: "^[^:]+://.*",
  host: HOST_START,
};

function splitAnchors(pattern: string): { anchor: Anchor; rest: string; isEndAnchored: boolean } {
  const start: Anchor = pattern.startsWith("||") ? "host" : pattern.startsWith("|") ? "start" : "none";
  const afterStart = pattern.slice(start === "host" ? 2 : start === "start" ? 1 : 0);
  const isEnd = afterStart.endsWith("|");
  const rest = isEnd ? afterStart.slice(0, -1) : afterStart;
  // Next to a wildcard an anchor says nothing.
  return {
    anchor: !rest.startsWith("*") ? start : start === "host" ? "scheme" : "none",
    rest,
    isEndAnchored: isEnd && !rest.endsWith("*"),
  };
}

/** Hosts are compared in the form they have in addresses: lower case, punycode. Null when that is impossible. */
function withAsciiHost(rest: string): string | null {
  const [host = ""] = /^[^/^*?:|]*/u.exec(rest) ?? [];
  const tail = rest.slice(host.length);
  if (isAscii(host)) return host.toLowerCase() + tail;
  const ascii = tail.startsWith("*") ? null : toAsciiHost(host);
  return ascii === null ? null : ascii + tail;
}

function isAscii(text: string): boolean {
  return /^[\u0021-\u007E]*$/u.test(text);
}

/** Wildcards at the ends are left out: a filter without anchors matches anywhere. */
function tokenize(body: string): readonly Token[] {
  const tokens = (body.match(/\*+|\^|[^*^]+/gu) ?? []).map((part): Token => {
    if (part.startsWith("*")) return { kind: "any" };
    return part === "^" ? { kind: "separator" } : { kind: "text", text: part };
  });
  const first = tokens.findIndex(({ kind }) => kind !== "any");
  const last = tokens.findLastIndex(({ kind }) => kind !== "any");
  return first === -1 ? [] : tokens.slice(first, last + 1);
}

function emit(tokens: readonly Token[], anchor: Anchor, isEndAnchored: boolean): readonly string[] {
  const write = (parts: readonly Token[]): string => START[anchor] + parts.map(emitToken).join("");
  const [first, second] = tokens;
  if (tokens.at(-1)?.kind !== "separator") return [write(tokens) + (isEndAnchored ? "$" : "")];
  if (isEndAnchored) return [`${write(tokens)}?$`];
  const isWholeHost = anchor === "host" && tokens.length === 2 && second?.kind === "separator";
  if (isWholeHost && first?.kind === "text" && !/[/:?]/u.test(first.text)) {
    return [write([first]) + HOST_END];
  }
  // A separator also matches the end of the address.
  return [write(tokens), `${write(tokens.slice(0, -1))}$`];
}

function emitToken(token: Token): string {
  if (token.kind === "text") return escapeText(token.text);
  return token.kind === "any" ? EVERYTHING : SEPARATOR;
}

/** Other characters than ASCII are percent-encoded in addresses. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\^$.|?*+()[\]{}]/gu, String.raw`\$&`)
    .replaceAll(/[^\u0021-\u007E]/gu, percentEncode);
}

function percentEncode(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
