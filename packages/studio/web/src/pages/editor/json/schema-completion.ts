import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { valuesOf, type SchemaNode, type SchemaReader } from "../../../models/editor/schema-at.ts";
import { placeAt } from "./json-path.ts";

/** Offers the keys and values that the schema knows at a place of the definition. */
export function schemaCompletion(
  read: SchemaReader,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const place = placeAt(context.state, context.pos);
    if (place === null) return null;
    const isEmpty = place.from === context.pos;
    if (isEmpty && !context.explicit) return null;
    const options =
      place.kind === "key"
        ? keyOptions(read, place.path, place.siblings, context, place.to)
        : valuesOf(read(place.path)).map((value): Completion => ({
            label: JSON.stringify(value),
            type: "constant",
          }));
    return options.length === 0 ? null : { from: place.from, to: place.to, options, filter: true };
  };
}

function keyOptions(
  read: SchemaReader,
  path: readonly (string | number)[],
  siblings: readonly string[],
  context: CompletionContext,
  to: number,
): readonly Completion[] {
  const typed = context.state.sliceDoc(context.pos - 1, to);
  const hasColon = /^\s*:/u.test(context.state.sliceDoc(to, to + 40));
  const names = new Map(read(path).flatMap((node) => Object.entries(node.properties ?? {})));
  return [...names]
    .filter(([name]) => !siblings.includes(name) || typed.includes(name))
    .map(([name, node]): Completion => {
      const inner = [node, ...read([...path, name])];
      const text = inner.find(({ description }) => description !== undefined)?.description;
      const start = startOf(inner);
      return {
        label: JSON.stringify(name),
        type: "property",
        apply: hasColon ? JSON.stringify(name) : `${JSON.stringify(name)}: ${start}`,
        ...(text !== undefined && { info: text.replaceAll("`", "") }),
      };
    });
}

/** What a new key begins with. */
function startOf(nodes: readonly SchemaNode[]): string {
  const standard = nodes.find((node) => node.default !== undefined)?.default;
  if (standard !== undefined && (typeof standard !== "object" || standard === null))
    return JSON.stringify(standard);
  const types = nodes.flatMap(({ type }) => type ?? []);
  if (types.includes("string")) return '""';
  if (types.includes("object")) return "{}";
  return types.includes("array") ? "[]" : "";
}
