import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { asText } from "./plain.ts";

/** Named values of an expression, such as `github` and `inputs`. */
export type Contexts = Readonly<Record<string, unknown>>;
/** Functions beside the built-in ones, such as `success`. */
export type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Evaluates what stands inside `${{ }}` with GitHub's own evaluator. Throws when the expression is wrong. */
export function evaluateExpression(source: string, contexts: Contexts, functions: Functions = {}): unknown {
  const extra = Object.entries(functions).map(([name, call]) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...args: data.ExpressionData[]) => toData(call(...args.map(fromData))),
  }));
  const { tokens } = new Lexer(source).lex();
  const tree = new Parser(tokens, Object.keys(contexts), extra).parse();
  const known = new Map(extra.map((each) => [each.name.toLowerCase(), each]));
  return fromData(new Evaluator(tree, dictionary(contexts), known).evaluate());
}

/**
 * Evaluates every `${{ }}` inside a value of a workflow. A text that is one single expression keeps the type of its
 * value; any other becomes text.
 */
export function evaluate(value: unknown, contexts: Contexts, functions: Functions = {}): unknown {
  if (typeof value === "string") return evaluateText(value, contexts, functions);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, contexts, functions));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, evaluate(item, contexts, functions)]),
  );
}

const STATUS_FUNCTIONS = /\b(?:success|failure|always|cancelled)\s*\(/iu;

/** An `if:`; without a status function it only holds when everything before succeeded. */
export function evaluateCondition(value: unknown, contexts: Contexts, functions: Functions): boolean {
  const written = value === undefined ? "success()" : asText(value).trim();
  const parts = splitText(written);
  const source = parts.length === 1 && parts[0]?.isExpression === true ? parts[0].text : written;
  const isWhole = STATUS_FUNCTIONS.test(source);
  const full = isWhole ? source : `success() && (${source})`;
  const result = evaluateExpression(full, contexts, functions);
  return result !== null && result !== false && result !== 0 && result !== "";
}

interface Part {
  text: string;
  isExpression: boolean;
}

/** Cuts a text at its `${{ }}`; quoted texts inside may contain `}}`. */
export function splitText(text: string): Part[] {
  const pattern = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/gu;
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isExpression: false });
    parts.push({ text: (match[1] ?? "").trim(), isExpression: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isExpression: false });
  return parts;
}

function evaluateText(text: string, contexts: Contexts, functions: Functions): unknown {
  const parts = splitText(text);
  const [only] = parts;
  if (parts.length === 1 && only?.isExpression === true) {
    return evaluateExpression(only.text, contexts, functions);
  }
  return parts
    .map((part) =>
      part.isExpression
        ? toData(evaluateExpression(part.text, contexts, functions)).coerceString()
        : part.text,
    )
    .join("");
}

function dictionary(values: Readonly<Record<string, unknown>>): data.Dictionary {
  return new data.Dictionary(
    ...Object.entries(values).map(([key, value]) => ({ key, value: toData(value) })),
  );
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  if (typeof value === "object" && value !== null) return dictionary(value as Record<string, unknown>);
  return new data.Null();
}

function fromData(value: data.ExpressionData): unknown {
  if (value instanceof data.Array) return value.values().map(fromData);
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
  }
  return value instanceof data.Null ? null : value.value;
}
