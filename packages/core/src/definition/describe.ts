import * as z from "zod";
import { acceptsNull, schemasAt, unwrap } from "./schema-tree.ts";

const MAX_SHOWN = 60;

/** A value in plain words, short enough for one line. A password in an address is left out. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value).replaceAll(/\/\/[^/@]*@/g, "//…@");
  const characters = Array.from(text);
  const shown = characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join("")}…"` : text;
  return typeof value === "string" ? `the text ${shown}` : shown;
}

/** What stands at a path of the definition, in plain words. */
export function expectedAt(path: readonly (string | number)[]): string {
  const schemas = schemasAt(path);
  const words = new Set(schemas.flatMap(unwrap).flatMap(describeSchema));
  if (schemas.some(acceptsNull)) words.add("null");
  return words.size === 0 ? "something else" : joinWords([...words]);
}

/** Each thing that one schema accepts. */
function describeSchema(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, format } = schema;
    const kind = format === "safeint" ? "a whole number" : "a number";
    return [`${kind} from ${String(minValue)} to ${String(maxValue)}`];
  }
  if (schema instanceof z.ZodString) {
    return [schema.maxLength === null ? "text" : `text of at most ${schema.maxLength} characters`];
  }
  if (schema instanceof z.ZodBoolean) return ["true", "false"];
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => JSON.stringify(option));
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value));
  if (schema instanceof z.ZodArray) return ["a list"];
  return ["an object"];
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
