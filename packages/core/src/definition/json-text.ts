import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Issue } from "../errors.ts";

const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 64;

export interface JsonText {
  value: unknown;
  /** 1-based place of the value (or key) at a path; the nearest parent when nothing is there. */
  locate(path: readonly (string | number)[], part: "key" | "value"): Place;
}

interface Place {
  line: number;
  column: number;
}

type Parsed = { ok: true; json: JsonText } | { ok: false; issues: Issue[] };

/** Strict JSON (RFC 8259) with places. A byte order mark at the start is skipped. */
export function parseJsonText(original: string): Parsed {
  const text = original.replace(/^\uFEFF/, "");
  if (text.length > MAX_LENGTH) return failed("The file is larger than 2 MB.", { line: 1, column: 1 });
  const deepAt = findDeepNesting(text);
  if (deepAt !== null) return failed(`Values are nested more than ${MAX_DEPTH} deep.`, placeOf(text, deepAt));

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  if (errors.length > 0 || tree === undefined) {
    const first = errors[0];
    return failed(messageOf(text, first), placeOf(text, first?.offset ?? 0));
  }
  const duplicates = findDuplicates(tree).map(({ node, path, key }): Issue => ({
    path: path.join("."),
    code: "duplicate-key",
    message: `"${key}" stands twice in the same object; keep one.`,
    ...placeOf(text, node.offset),
  }));
  if (duplicates.length > 0) return { ok: false, issues: duplicates };
  const locate: JsonText["locate"] = (path, part) => {
    const found = nodeNear(tree, path);
    const node = part === "key" && found.parent?.type === "property" ? found.parent : found;
    return placeOf(text, node.offset);
  };
  return { ok: true, json: { value: JSON.parse(text), locate } };
}

function failed(message: string, place: Place): Parsed {
  return { ok: false, issues: [{ path: "", code: "not-json", message, ...place }] };
}

/** A key may hold dots itself, so the rest of the path is also looked up as one key. */
function nodeNear(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length));
    if (node === undefined) continue;
    return findNodeAtLocation(node, [path.slice(length).join(".")]) ?? node;
  }
  return tree;
}

/** @param offset In UTF-16 units. The column counts those units too, as editors do. */
function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function findDeepNesting(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index += 1;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}

interface Duplicate {
  node: Node;
  path: readonly string[];
  key: string;
}

function findDuplicates(tree: Node, path: readonly string[] = []): Duplicate[] {
  const seen = new Set<string>();
  return (tree.children ?? []).flatMap((child, index) => {
    if (child.type !== "property") return findDuplicates(child, [...path, String(index)]);
    const [keyNode, valueNode] = child.children ?? [];
    const key = String(keyNode?.value);
    const own = seen.has(key) ? [{ node: child, path: [...path, key], key }] : [];
    seen.add(key);
    return valueNode === undefined ? own : [...own, ...findDuplicates(valueNode, [...path, key])];
  });
}

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is no JSON value. Text stands in double quotes.",
  InvalidNumberFormat: "This is no JSON number.",
  PropertyNameExpected: 'A key in double quotes is expected here, for example "name".',
  ValueExpected: "A value is expected here.",
  ColonExpected: "A colon is expected after the key.",
  CommaExpected: "A comma is expected between two entries.",
  CloseBraceExpected: 'A "}" is missing at the end of the object.',
  CloseBracketExpected: 'A "]" is missing at the end of the list.',
  EndOfFileExpected: "Something stands after the end of the definition.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: 'A closing " is missing.',
  UnexpectedEndOfNumber: "The number is cut off.",
  InvalidUnicode: "After \\u stand four hexadecimal digits.",
  InvalidEscapeCharacter: "In text a backslash is written twice: \\\\.",
  InvalidCharacter: "Text has a control character, such as a line break; write \\n.",
};

function messageOf(text: string, error: ParseError | undefined): string {
  if (text.trim() === "") return "The file is empty.";
  if (error === undefined) return "This is not JSON.";
  const before = text.slice(0, error.offset).trimEnd();
  const name = printParseErrorCode(error.error);
  if (before.endsWith(",") && (name === "PropertyNameExpected" || name === "ValueExpected")) {
    return "A comma stands before the closing bracket; JSON allows none after the last entry.";
  }
  if (text[error.offset] === "'") return "Text stands in double quotes, not in single ones.";
  return ERROR_TEXTS[name] ?? "This is not JSON.";
}
