import { z } from "zod";
import { acceptsNull, schemasAt, unwrap } from "./schema-tree.ts";

const MAX_SHOWN = 60;

/** A value in plain words, short enough for one line. */
export function describeFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value);
  const characters = [...text];
  const shown = characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join("")}…"` : text;
  return typeof value === "string" ? `the text ${shown}` : shown;
}

/** What stands at a path of the definition, in plain words. */
export function expectedAt(path: readonly (string | number)[]): string {
  const schemas = schemasAt(path);
  const words = [...new Set(schemas.flatMap(unwrap).map(describeSchema))];
  if (schemas.some(acceptsNull)) words.push("null");
  return words.length === 0 ? "something else" : joinWords(words);
}

export function describeSchema(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue, isInt } = schema;
    return `${isInt ? "a whole number" : "a number"} from ${String(minValue)} to ${String(maxValue)}`;
  }
  if (schema instanceof z.ZodString) return "text";
  if (schema instanceof z.ZodBoolean) return "true or false";
  if (schema instanceof z.ZodEnum) return joinWords(schema.options.map((option) => JSON.stringify(option)));
  if (schema instanceof z.ZodLiteral)
    return joinWords([...schema.values].map((value) => JSON.stringify(value)));
  if (schema instanceof z.ZodArray) {
    const { minimum, maximum } = schema._zod.bag;
    const least = typeof minimum === "number" && minimum > 0 ? ` with at least ${minimum} entry` : "";
    return `a list${least}${typeof maximum === "number" ? ` of at most ${maximum}` : ""}`;
  }
  return "an object";
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
