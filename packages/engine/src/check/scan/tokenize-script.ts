/** `word`: a name or keyword; `text`: a string or a template without substitutions; `other`: a value of another kind. */
type TokenKind = "word" | "text" | "mark" | "other";

export interface Token {
  kind: TokenKind;
  /** The name, the text without its quotes, or the one character. Long texts are cut. */
  value: string;
  /** Offset in UTF-16 units. */
  at: number;
}

const WORD = /[\w$\u0080-\uffff]+/y;
const NUMBER = /[\w.]+/y;
const MAX_TEXT = 2048;
/** Words after which a slash begins a regular expression. */
const OPERATOR_WORDS = new Set(
  "return typeof instanceof in of new delete void throw case do else yield await".split(" "),
);
/** Words whose parentheses end a head, not a value. */
const HEAD_WORDS = new Set(["if", "while", "for", "with"]);

type Bracket = "block" | "object" | "substitution" | "head" | "group";

/**
 * Splits JavaScript, also minified, into tokens. It knows comments, strings, templates and regular expressions, and
 * decides about a slash by what stands before it. Text that is no JavaScript gives some tokens and never an error; the
 * time grows with the length alone.
 */
export function tokenizeScript(text: string, onToken: (token: Token) => void): void {
  const brackets: Bracket[] = [];
  let previous: Token | null = null;
  let beforePrevious: Token | null = null;
  /** What the bracket was that the last token closed. */
  let closed: Bracket | null = null;
  /** Up to here a slash is a division: a regular expression was looked for in this line and did not end. */
  let noRegexUntil = 0;
  const noTextUntil: Record<string, number> = { '"': 0, "'": 0 };
  let at = text.startsWith("#!") ? endOfLine(text, 0) : 0;

  const emit = (kind: TokenKind, value: string, start: number): void => {
    const token = { kind, value, at: start };
    onToken(token);
    beforePrevious = previous;
    previous = token;
  };

  const isValueBefore = (): boolean => {
    if (previous === null) return false;
    if (previous.kind === "word") {
      const isProperty = beforePrevious?.kind === "mark" && [".", "#"].includes(beforePrevious.value);
      return isProperty || !OPERATOR_WORDS.has(previous.value);
    }
    if (previous.kind !== "mark") return true;
    if (previous.value === ")") return closed !== "head";
    if (previous.value === "}") return closed !== "block";
    if (previous.value === "+" || previous.value === "-") {
      return beforePrevious?.kind === "mark" && beforePrevious.value === previous.value;
    }
    return previous.value === "]";
  };

  /** Reads a template from behind its backtick or from behind a substitution. */
  const readTemplate = (start: number, isWhole: boolean): number => {
    for (let index = start; index < text.length; index += 1) {
      const character = text[index];
      if (character === "\\") index += 1;
      else if (character === "`") {
        emit(isWhole ? "text" : "other", isWhole ? cut(text, start, index) : "", start - 1);
        return index + 1;
      } else if (character === "$" && text[index + 1] === "{") {
        emit("other", "", start - 1);
        brackets.push("substitution");
        emit("mark", "{", index + 1);
        return index + 2;
      }
    }
    return text.length;
  };

  const openBrace = (): Bracket => {
    if (previous === null) return "block";
    if (previous.kind === "word")
      return OPERATOR_WORDS.has(previous.value) && previous.value !== "else" && previous.value !== "do"
        ? "object"
        : "block";
    if (previous.kind !== "mark") return "block";
    if (previous.value === ">" && beforePrevious?.kind === "mark" && beforePrevious.value === "=")
      return "block";
    return [")", ";", "{", "}"].includes(previous.value) ? "block" : "object";
  };

  while (at < text.length) {
    const character = text[at] ?? "";
    const next = text[at + 1];
    if (character <= " ") {
      at += 1;
    } else if (character === "/" && next === "/") {
      at = endOfLine(text, at);
    } else if (character === "/" && next === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end === -1 ? text.length : end + 2;
    } else if (character === "<" && text.startsWith("<!--", at)) {
      at = endOfLine(text, at);
    } else if (character === '"' || character === "'") {
      const end = at < (noTextUntil[character] ?? 0) ? null : endOfText(text, at, character);
      if (end === null) {
        noTextUntil[character] = Math.max(noTextUntil[character] ?? 0, endOfLine(text, at));
        emit("mark", character, at);
        at += 1;
      } else {
        emit("text", cut(text, at + 1, end - 1), at);
        at = end;
      }
    } else if (character === "`") {
      at = readTemplate(at + 1, true);
    } else if (character === "/" && !isValueBefore() && at >= noRegexUntil) {
      const end = endOfRegex(text, at);
      if (end === null) {
        noRegexUntil = endOfLine(text, at);
        emit("mark", "/", at);
        at += 1;
      } else {
        emit("other", "", at);
        at = end;
      }
    } else if (character >= "0" && character <= "9") {
      NUMBER.lastIndex = at;
      NUMBER.exec(text);
      emit("other", "", at);
      at = NUMBER.lastIndex;
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) {
        emit("word", word.length > MAX_TEXT ? "" : word, at);
        at += word.length;
        continue;
      }
      at += 1;
      if (character === "{") brackets.push(openBrace());
      else if (character === "(") {
        brackets.push(previousWord(previous, HEAD_WORDS) ? "head" : "group");
      } else if (character === "}" || character === ")") {
        closed = brackets.pop() ?? null;
        if (closed === "substitution") {
          emit("mark", "}", at - 1);
          at = readTemplate(at, false);
          continue;
        }
      }
      emit("mark", character, at - 1);
    }
  }
}

function previousWord(token: Token | null, words: ReadonlySet<string>): boolean {
  return token?.kind === "word" && words.has(token.value);
}

function cut(text: string, start: number, end: number): string {
  const value = text.slice(start, Math.min(end, start + MAX_TEXT));
  return value.includes("\\") ? value.replaceAll("\\/", "/") : value;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

/** Behind the closing quote; null when the line ends first. */
function endOfText(text: string, start: number, quote: string): number | null {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\\") index += text[index + 1] === "\r" && text[index + 2] === "\n" ? 2 : 1;
    else if (character === quote) return index + 1;
    else if (character === "\n") return null;
  }
  return null;
}

/** Behind the closing slash; null when the line ends first. Flags are read as a word. */
function endOfRegex(text: string, start: number): number | null {
  let isInClass = false;
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === "\n") return null;
    if (character === "\\") index += 1;
    else if (character === "[") isInClass = true;
    else if (character === "]") isInClass = false;
    else if (character === "/" && !isInClass) {
      const flags = /[a-z]*/y;
      flags.lastIndex = index + 1;
      flags.exec(text);
      return flags.lastIndex;
    }
  }
  return null;
}
