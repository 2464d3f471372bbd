import * as z from "zod";
import { definitionSchema } from "./schema.ts";

/** Schemas behind optional, default, nullable … wrappers; several when it is a union. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap);
  return [schema];
}

export function acceptsNull(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return acceptsNull(schema.def.innerType);
  }
  return schema instanceof z.ZodUnion && schema.def.options.some(acceptsNull);
}

/** Schemas one step down; empty when the key leads nowhere. */
export function step(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  return unwrap(schema).flatMap((inner): z.core.$ZodType[] => {
    if (inner instanceof z.ZodObject) {
      const shape: Record<string, z.core.$ZodType> = inner.shape;
      const child = Object.hasOwn(shape, key) ? shape[key] : undefined;
      return child === undefined ? [] : [child];
    }
    if (inner instanceof z.ZodArray && /^\d+$/.test(String(key))) return [inner.element];
    if (inner instanceof z.ZodRecord) return [inner.valueType];
    return [];
  });
}

/** Schemas at a path of the definition; empty when there is nothing. */
export function schemasAt(path: readonly (string | number)[]): z.core.$ZodType[] {
  return path.reduce<z.core.$ZodType[]>(
    (found, key) => found.flatMap((schema) => step(schema, key)),
    [definitionSchema],
  );
}

/** Keys that an object at one of these schemas may have. */
export function keysOf(schemas: readonly z.core.$ZodType[]): string[] {
  const objects = schemas.flatMap(unwrap).filter((schema) => schema instanceof z.ZodObject);
  return [...new Set(objects.flatMap((schema) => Object.keys(schema.shape)))];
}

/** Dotted path of every key outside `platforms`, shortest first; for "it belongs elsewhere". */
export function knownPaths(): string[] {
  const found: string[] = [];
  const visit = (schema: z.core.$ZodType, path: readonly string[]): void => {
    for (const key of keysOf([schema])) {
      if (path.length === 0 && (key === "platforms" || key === "$schema")) continue;
      const next = [...path, key];
      found.push(next.join("."));
      for (const child of step(schema, key)) {
        if (unwrap(child).some((inner) => inner instanceof z.ZodObject)) visit(child, next);
      }
    }
  };
  visit(definitionSchema, []);
  return found.toSorted((a, b) => a.split(".").length - b.split(".").length);
}
