export interface StyleAddress {
  kind: "style" | "font" | "image";
  /** The browser takes the first that works: one address, or all of a `src` descriptor. */
  addresses: readonly string[];
  at: number;
}

const URL_START = /url\(\s*/iy;
const IMPORT = /@import\s+/iy;
const IDENTIFIER = /[\w-]/;

/**
 * Finds the addresses in CSS: `url()`, `@import`, and the alternatives of `@font-face`. Comments and strings are passed
 * over as in CSS Syntax Level 3; broken text gives what could be read.
 */
export function scanStyle(text: string): readonly StyleAddress[] {
  const found: StyleAddress[] = [];
  let fontAddresses: { addresses: string[]; at: number } | null = null;
  let isFontFace = false;
  let depth = 0;
  let at = 0;
  const endAlternatives = (): void => {
    if (fontAddresses !== null) found.push({ kind: "font", ...fontAddresses });
    fontAddresses = null;
  };
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end === -1 ? text.length : end + 2;
    } else if (character === '"' || character === "'") {
      at = readQuoted(text, at).end;
    } else if (character === "@") {
      IMPORT.lastIndex = at;
      const start = IMPORT.test(text) ? IMPORT.lastIndex : -1;
      if (start !== -1 && (text[start] === '"' || text[start] === "'")) {
        const { value, end } = readQuoted(text, start);
        found.push({ kind: "style", addresses: [value], at: start });
        at = end;
      } else if (start !== -1 && isUrlAt(text, start)) {
        const { value, end } = readUrl(text, start);
        found.push({ kind: "style", addresses: [value], at: start });
        at = end;
      } else {
        const word = text.slice(at, at + 10).toLowerCase();
        if (word === "@font-face") isFontFace = true;
        // The address of a namespace is a name; nothing is loaded from it.
        const end = word === "@namespace" ? text.indexOf(";", at) : at;
        at = end === -1 ? text.length : end + 1;
      }
    } else if (
      (character === "u" || character === "U") &&
      !IDENTIFIER.test(text[at - 1] ?? "") &&
      isUrlAt(text, at)
    ) {
      const { value, end } = readUrl(text, at);
      if (isFontFace && depth > 0) {
        fontAddresses ??= { addresses: [], at };
        fontAddresses.addresses.push(value);
      } else {
        found.push({ kind: "image", addresses: [value], at });
      }
      at = end;
    } else {
      if (character === ";" || character === "}") endAlternatives();
      if (character === "{") depth += 1;
      else if (character === "}") {
        depth = Math.max(0, depth - 1);
        isFontFace = false;
      }
      at += 1;
    }
  }
  endAlternatives();
  return found;
}

function isUrlAt(text: string, at: number): boolean {
  URL_START.lastIndex = at;
  return URL_START.test(text);
}

interface Read {
  value: string;
  /** Behind it. */
  end: number;
}

function readQuoted(text: string, start: number): Read {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\\") index += 1;
    else if (character === quote || character === "\n") {
      return { value: unescape(text.slice(start + 1, index)), end: index + 1 };
    }
  }
  return { value: unescape(text.slice(start + 1)), end: text.length };
}

function readUrl(text: string, start: number): Read {
  URL_START.lastIndex = start;
  URL_START.test(text);
  const inner = URL_START.lastIndex;
  if (text[inner] === '"' || text[inner] === "'") {
    const { value, end } = readQuoted(text, inner);
    return { value, end };
  }
  let end = inner;
  while (end < text.length && text[end] !== ")" && text[end] !== "\n") end += text[end] === "\\" ? 2 : 1;
  return { value: unescape(text.slice(inner, end).trim()), end: end + 1 };
}

/** CSS Syntax, "escaped code point": only the form that addresses use. */
function unescape(text: string): string {
  return text.replaceAll(/\\([^\n0-9a-f])/gi, "$1");
}
