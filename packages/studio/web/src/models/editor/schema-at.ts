import { definitionJsonSchema } from "@pakeplus/core";
import type { Loose, Path } from "./read-text.ts";

/** A JSON Schema, as far as this page reads it. */
export interface SchemaNode {
  description?: string;
  default?: unknown;
  enum?: readonly unknown[];
  const?: unknown;
  type?: string | readonly string[];
  properties?: Readonly<Record<string, SchemaNode>>;
  required?: readonly string[];
  items?: SchemaNode;
  anyOf?: readonly SchemaNode[];
  oneOf?: readonly SchemaNode[];
  allOf?: readonly SchemaNode[];
  additionalProperties?: SchemaNode | boolean;
  $ref?: string;
}

export type SchemaReader = (path: Path) => readonly SchemaNode[];

/** What the definition's schema says about a place: one node per alternative, with references followed. */
export function createSchemaReader(root: SchemaNode & Loose = definitionJsonSchema()): SchemaReader {
  const follow = (reference: string): SchemaNode => {
    const keys = reference.replace(/^#\/?/u, "").split("/").filter(Boolean);
    return keys.reduce<unknown>((node, key) => (node as Loose | undefined)?.[key], root) as SchemaNode;
  };
  const spread = (node: SchemaNode): readonly SchemaNode[] => {
    const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])];
    const target = node.$ref === undefined ? [] : [follow(node.$ref)];
    return [node, ...[...inner, ...target].flatMap(spread)];
  };
  const step = (node: SchemaNode, key: string | number): readonly SchemaNode[] => {
    if (typeof key === "number") return node.items === undefined ? [] : [node.items];
    const own = node.properties?.[key];
    if (own !== undefined) return [own];
    return typeof node.additionalProperties === "object" ? [node.additionalProperties] : [];
  };
  return (path) =>
    path.reduce<readonly SchemaNode[]>(
      (nodes, key) => nodes.flatMap((node) => step(node, key)).flatMap(spread),
      spread(root),
    );
}

/** Every value that the alternatives name one by one. */
export function valuesOf(nodes: readonly SchemaNode[]): readonly unknown[] {
  const values = nodes.flatMap((node) => [
    ...(node.enum ?? []),
    ...(node.const === undefined ? [] : [node.const]),
    ...(node.type === "boolean" ? [true, false] : []),
    ...(node.type === "null" ? [null] : []),
  ]);
  return [...new Set(values)];
}
