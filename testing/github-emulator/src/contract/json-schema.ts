import { isReference, resolveReference, type JsonSchema, type OpenApi } from "./open-api.ts";

/** Keywords of OpenAPI 3.0 that JSON Schema does not know. */
const FOREIGN = new Set([
  "discriminator",
  "xml",
  "deprecated",
  "readOnly",
  "writeOnly",
  "x-multi-segment",
  "title",
]);
/** Values below these keys are data, not schemas. */
const DATA = new Set(["enum", "required", "default", "const"]);
/** GitHub's schemas do not nest deeper than this without a circle. */
const MAX_DEPTH = 14;

/** Turns a schema of GitHub's description (OpenAPI 3.0) into JSON Schema 2019-09, references written out. */
export function toJsonSchema(document: OpenApi, value: unknown, depth = 0): JsonSchema {
  if (isReference(value)) {
    return depth > MAX_DEPTH ? {} : toJsonSchema(document, withSiblings(document, value), depth + 1);
  }
  const converted = Object.fromEntries(
    Object.entries(value ?? {})
      .filter(([key]) => !FOREIGN.has(key) && key !== "nullable")
      .map(([key, item]) => [key, convertKeyword(document, key, item, depth)]),
  );
  return isNullable(value) ? allowNull(converted) : converted;
}

/** OpenAPI 3.0 ignores keywords beside a reference, but GitHub means `nullable` there. */
function withSiblings(document: OpenApi, value: { $ref: string }): unknown {
  const { $ref, ...siblings } = value;
  return { ...resolveReference<JsonSchema>(document, { $ref }), ...siblings };
}

function convertKeyword(document: OpenApi, key: string, value: unknown, depth: number): unknown {
  if (DATA.has(key)) return value;
  if (key === "properties" || key === "patternProperties") {
    return Object.fromEntries(
      Object.entries(value as object).map(([name, schema]) => [name, toJsonSchema(document, schema, depth)]),
    );
  }
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(document, item, depth));
  return typeof value === "object" && value !== null ? toJsonSchema(document, value, depth) : value;
}

function isNullable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "nullable" in value && value.nullable === true;
}

function allowNull(schema: JsonSchema): JsonSchema {
  if (typeof schema["type"] !== "string") return { anyOf: [schema, { type: "null" }] };
  const choices = schema["enum"];
  return {
    ...schema,
    type: [schema["type"], "null"],
    ...(Array.isArray(choices) && !choices.includes(null) && { enum: [...choices, null] }),
  };
}

const COMBINED = ["allOf", "anyOf", "oneOf"];

/**
 * Forbids every property that the schema does not name. Without this a checked server could invent fields, and a
 * client could come to need them.
 */
export function closeSchema(schema: JsonSchema, isPart = false): JsonSchema {
  const closed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") {
      closed[key] = Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, part]) => [name, closeSchema(part)]),
      );
    } else if (COMBINED.includes(key)) {
      closed[key] = (value as readonly JsonSchema[]).map((part) => closeSchema(part, true));
    } else if ((key === "items" || key === "additionalProperties") && typeof value === "object") {
      closed[key] = closeSchema(value as JsonSchema);
    } else {
      closed[key] = value;
    }
  }
  const isObject = "properties" in closed || COMBINED.some((key) => key in closed);
  const isOpen = "additionalProperties" in closed || "patternProperties" in closed;
  // Inside `allOf` the names of the other parts are not known; the whole is closed instead.
  return !isPart && isObject && !isOpen ? { ...closed, unevaluatedProperties: false } : closed;
}
