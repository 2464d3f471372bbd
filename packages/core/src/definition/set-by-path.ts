import * as z from "zod";
import type { Issue } from "../errors.ts";
import { acceptsNull, keysOf, knownPaths, schemasAt, step, unwrap } from "./schema-tree.ts";
import { expectedAt } from "./describe.ts";
import { splitPath } from "./parse.ts";
import type { WrittenDefinition } from "./schema.ts";
import { suggest } from "./suggest.ts";

export type SetResult = { ok: true; value: WrittenDefinition } | { ok: false; issues: Issue[] };

/**
 * Sets one value from the command line (`--set window.width=1200`). The schema says how the text is read: numbers,
 * booleans, JSON for objects and lists, else the text itself. The given definition is not changed, and the result still
 * has to pass `checkDefinition`.
 * @param path Keys joined by dots; a number is the index in a list.
 */
export function setByPath(definition: WrittenDefinition, path: string, text: string): SetResult {
  const keys = splitPath(path);
  const unknown = keys.findIndex((_, index) => schemasAt(keys.slice(0, index + 1)).length === 0);
  if (keys.length === 0 || unknown !== -1) return unknownPath(path, keys, unknown);
  const read = readText(schemasAt(keys), text);
  if (!read.ok) {
    const message = `"${path}" must be ${expectedAt(keys)}; found the text ${JSON.stringify(text)}.`;
    return { ok: false, issues: [{ path, code: "wrong-type", message }] };
  }
  const value = setIn(definition, keys, read.value);
  if (value !== null) return { ok: true, value: value as WrittenDefinition };
  const message = `"${path}" leads through a list entry that does not exist; add the entries before it first.`;
  return { ok: false, issues: [{ path, code: "unknown-key", message }] };
}

function unknownPath(path: string, keys: readonly (string | number)[], at: number): SetResult {
  const parent = keys.slice(0, Math.max(at, 0));
  const word = String(keys[Math.max(at, 0)] ?? "");
  const near = suggest(word, keysOf(schemasAt(parent)));
  const all = knownPaths();
  const meant =
    near !== null
      ? [...parent, near].join(".")
      : (all.find((known) => known.split(".").at(-1) === word) ?? suggest(path, all));
  const ending = meant === null ? "" : ` Did you mean "${meant}"?`;
  return {
    ok: false,
    issues: [{ path, code: "unknown-key", message: `"${path}" is not a key of the definition.${ending}` }],
  };
}

type ReadResult = { ok: true; value: unknown } | { ok: false };

function readText(schemas: readonly z.core.$ZodType[], text: string): ReadResult {
  if (text === "null" && schemas.some(acceptsNull)) return { ok: true, value: null };
  const kinds = schemas.flatMap(unwrap);
  const readers = kinds.map(readerOf).toSorted((a, b) => a.rank - b.rank);
  for (const { read } of readers) {
    const value = read(text);
    if (value !== undefined) return { ok: true, value };
  }
  return { ok: false };
}

interface Reader {
  /** Narrow readings are tried before "the text itself". */
  rank: number;
  read: (this: void, text: string) => unknown;
}

function readerOf(schema: z.core.$ZodType): Reader {
  if (schema instanceof z.ZodNumber) return { rank: 0, read: readNumber };
  if (schema instanceof z.ZodBoolean) {
    return { rank: 0, read: (text) => (text === "true" ? true : text === "false" ? false : undefined) };
  }
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return { rank: 0, read: readJson("{") };
  if (schema instanceof z.ZodArray) return { rank: 0, read: readJson("[") };
  return { rank: 1, read: (text) => text };
}

function readNumber(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

function readJson(opening: "{" | "["): (text: string) => unknown {
  return (text) => {
    if (!text.trimStart().startsWith(opening)) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  };
}

/** A copy with the value set; null when a list would get a hole. */
function setIn(
  target: unknown,
  keys: readonly (string | number)[],
  value: unknown,
  path: readonly (string | number)[] = [],
): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const isList =
    schemasAt(path).some((schema) => unwrap(schema).some((inner) => inner instanceof z.ZodArray)) &&
    typeof key === "number";
  if (isList) {
    const list: unknown[] = Array.isArray(target) ? [...(target as unknown[])] : [];
    if (key > list.length) return null;
    const inner = setIn(list[key], rest, value, [...path, key]);
    if (inner === null && rest.length > 0) return null;
    list[key] = inner;
    return list;
  }
  const record =
    typeof target === "object" && target !== null && !Array.isArray(target)
      ? { ...target }
      : upgraded(target, path, key);
  const inner = setIn((record as Record<string, unknown>)[key], rest, value, [...path, key]);
  if (inner === null && rest.length > 0) return null;
  return { ...record, [key]: inner };
}

/** A short form (`"icon": "a.png"`, `"camera": true`) written out, so that one of its keys can be set. */
function upgraded(target: unknown, path: readonly (string | number)[], key: string | number): object {
  const siblings = schemasAt(path).filter((schema) => step(schema, key).length > 0);
  const keys = keysOf(siblings);
  if (typeof target === "string") {
    const main = ["src", "name", "grant", "target"].find((name) => keys.includes(name) && name !== key);
    if (main !== undefined) return { [main]: target };
  }
  return {};
}
