import type { JsonSchema } from "./open-api.ts";

/**
 * The smallest value that a schema allows. Every text is visibly a placeholder, so that a client which reads a field
 * that the emulator never filled shows it.
 */
export function placeholderOf(schema: JsonSchema): unknown {
  if (Array.isArray(schema["enum"])) return (schema["enum"] as unknown[])[0];
  if ("const" in schema) return schema["const"];
  const parts = schema["allOf"] as readonly JsonSchema[] | undefined;
  if (parts !== undefined) return Object.assign({}, ...parts.map(placeholderOf)) as unknown;
  const choice = ((schema["anyOf"] ?? schema["oneOf"]) as readonly JsonSchema[] | undefined)?.[0];
  if (choice !== undefined && schema["properties"] === undefined) return placeholderOf(choice);
  const type = Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]];
  if (type.includes("null")) return null;
  if (type.includes("object") || schema["properties"] !== undefined) return requiredProperties(schema);
  if (type.includes("array")) return [];
  if (type.includes("integer") || type.includes("number")) return Number(schema["minimum"] ?? 0);
  if (type.includes("boolean")) return false;
  return placeholderText(schema);
}

function requiredProperties(schema: JsonSchema): Record<string, unknown> {
  const properties = (schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema["required"] ?? []) as readonly string[];
  return Object.fromEntries(required.map((name) => [name, placeholderOf(properties[name] ?? {})]));
}

function placeholderText({ format, minLength }: JsonSchema): string {
  if (format === "uri") return "https://unset.invalid/";
  if (format === "date-time") return "1970-01-01T00:00:00Z";
  if (format === "email") return "unset@unset.invalid";
  return "unset".padEnd(Number(minLength ?? 0), "-");
}
