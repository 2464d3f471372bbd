import { definitionJsonSchema } from "@pakeplus/core";

/** The parts of JSON Schema that the definition uses. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Readonly<Record<string, SchemaNode>>;
  type?: string;
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  const?: unknown;
  minimum?: number;
  maximum?: number;
  anyOf?: readonly SchemaNode[];
  items?: SchemaNode;
  properties?: Readonly<Record<string, SchemaNode>>;
  additionalProperties?: boolean | SchemaNode;
  required?: readonly string[];
}

export interface SchemaView {
  root: SchemaNode;
  /** The node itself, or what it refers to with its own words kept. */
  resolve(this: void, node: SchemaNode): SchemaNode;
}

export function viewSchema(): SchemaView {
  const root: SchemaNode = definitionJsonSchema();
  const resolve = (node: SchemaNode): SchemaNode => {
    if (node.$ref === undefined) return node;
    const { $ref, ...own } = node;
    const found = root.$defs?.[$ref.replace("#/$defs/", "")];
    if (found === undefined) throw new Error(`${$ref} leads nowhere`);
    return { ...resolve(found), ...own };
  };
  return { root, resolve };
}

/** Alternatives that are objects with keys; the lists' entries count too. */
export function objectsIn(node: SchemaNode, view: SchemaView): SchemaNode[] {
  const resolved = view.resolve(node);
  if (resolved.anyOf !== undefined) return resolved.anyOf.flatMap((inner) => objectsIn(inner, view));
  if (resolved.items !== undefined) return objectsIn(resolved.items, view);
  if (typeof resolved.additionalProperties === "object")
    return objectsIn(resolved.additionalProperties, view);
  return resolved.properties === undefined ? [] : [resolved];
}

/** What may stand there, in a few words. */
export function typeText(node: SchemaNode, view: SchemaView): string {
  const resolved = view.resolve(node);
  if (resolved.anyOf !== undefined) {
    return [...new Set(resolved.anyOf.map((inner) => typeText(inner, view)))].join(" or ");
  }
  if (resolved.enum !== undefined) return resolved.enum.map((value) => `\`"${value}"\``).join(", ");
  if (resolved.const !== undefined) return `\`${JSON.stringify(resolved.const)}\``;
  if (resolved.type === "integer" || resolved.type === "number") {
    const kind = resolved.type === "integer" ? "whole number" : "number";
    return `${kind}, ${String(resolved.minimum)} to ${String(resolved.maximum)}`;
  }
  if (resolved.type === "array") {
    return resolved.items === undefined ? "list" : `list of ${plural(typeText(resolved.items, view))}`;
  }
  if (resolved.type === "object") return resolved.properties === undefined ? "object by name" : "object";
  return SIMPLE_TYPES[resolved.type ?? ""] ?? "anything";
}

const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true, false",
  null: "null",
};

function plural(text: string): string {
  return text === "object" ? "objects" : text === "text" ? "texts" : text;
}
