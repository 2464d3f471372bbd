import { compileLinkRules } from "../links/compile-rules.ts";

const EVERYTHING = /^\^?\(?\.[*+]\??\)?\$?$/;
/** Private letters for "any characters" and "a dot", so that the grammar below is about words. */
const ANY = "\u0002";
const DOT = "\u0001";
const ALTERNATIVE = new RegExp(
  `^(?:(https?\\??)://)?((?:\\((?:\\?:)?${ANY}${DOT}\\)\\??|${ANY}${DOT}?|${DOT})?)` +
    `([A-Za-z0-9-]+(?:${DOT}[A-Za-z0-9-]+)*)(:\\d{1,5})?(/[A-Za-z0-9_/${DOT}-]*)?(${ANY})?(\\$)?$`,
);

/**
 * Reads a regular expression about addresses as link rules. Only what rules can say is read: hosts, everything below a
 * host, and beginnings of paths, joined by `|`.
 * @returns `"everything"`, patterns for `navigation.rules`, or null when rules cannot say it.
 */
export function patternsOfRegex(source: string): "everything" | readonly string[] | null {
  const text = source.trim();
  if (EVERYTHING.test(text)) return "everything";
  const patterns = alternatives(text).map(patternOf);
  const found = patterns.filter((pattern) => pattern !== null);
  return found.length === patterns.length && found.length > 0 ? found : null;
}

function alternatives(source: string): string[] {
  const inner = /^\^?\((?:\?:)?([^()]*)\)$/.exec(source)?.[1] ?? source;
  return /[()]/.test(inner) && inner.includes("|") && inner === source
    ? splitOutside(inner)
    : inner.split("|");
}

/** Splits at `|` outside of brackets. */
function splitOutside(source: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of source) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "|" && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts;
}

function patternOf(source: string): string | null {
  const words = source
    .trim()
    .replace(/^\^/, "")
    .replaceAll(String.raw`\/`, "/")
    .replaceAll(/(?:\[\^\/\]|\[a-z0-9-\]|\\w)[*+]\??/g, ANY)
    .replaceAll(String.raw`\.`, DOT)
    .replaceAll(/\.[*+]\??/g, ANY)
    .replaceAll(".", DOT)
    .replaceAll(String.raw`\-`, "-");
  const found = ALTERNATIVE.exec(words);
  if (found === null) return null;
  const [, scheme, before = "", rawHost = "", port = "", rawPath, , end] = found;
  const host = rawHost.replaceAll(DOT, ".");
  if (!host.includes(".") && host !== "localhost") return null;
  const below = before !== "" || scheme === undefined ? "*." : "";
  const path = rawPath === undefined || rawPath === "/" ? "" : rawPath.replaceAll(DOT, ".");
  const schemePart = scheme === "http" || scheme === "https" ? scheme : "*";
  // A slash right after the host leaves no room for a port.
  const portPart = port !== "" || rawPath !== undefined ? port : ":*";
  const pathPart = path === "" ? "" : `${path}${end === undefined ? "*" : ""}`;
  const pattern = `${schemePart}://${below}${host}${portPart}${pathPart}`;
  return compileLinkRules([{ match: pattern, open: "app" }]).ok ? pattern : null;
}
