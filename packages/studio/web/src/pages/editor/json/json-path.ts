import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

type Node = ReturnType<ReturnType<typeof syntaxTree>["resolveInner"]>;

export interface JsonPlace {
  /** Of the object, list or value that the place is in. */
  path: readonly (string | number)[];
  /** What is written there: a key of the object at the path, or its value. */
  kind: "key" | "value";
  /** The text that is there already, with its quotes; where it begins and ends. */
  from: number;
  to: number;
  /** Keys that the object has. */
  siblings: readonly string[];
}

/** Where a place of a JSON text is; null where nothing can be written. */
export function placeAt(state: EditorState, position: number): JsonPlace | null {
  const before = syntaxTree(state).resolveInner(position, -1);
  const name = before.name;
  if (name === "PropertyName") return keyPlace(state, before.parent?.parent ?? null, before.from, before.to);
  if (name === "Object" || name === "{") {
    const object = name === "Object" ? before : before.parent;
    return keyPlace(state, object, position, position);
  }
  if (name === "Property" || name === ":") {
    const property = name === "Property" ? before : before.parent;
    if (property === null) return null;
    return { path: pathOf(state, property), kind: "value", from: position, to: position, siblings: [] };
  }
  if (["String", "Number", "True", "False", "Null"].includes(name))
    return { path: pathOf(state, before), kind: "value", from: before.from, to: before.to, siblings: [] };
  if (name === "Array" || name === "[") {
    const list = name === "Array" ? before : before.parent;
    return list === null
      ? null
      : { path: [...pathOf(state, list), 0], kind: "value", from: position, to: position, siblings: [] };
  }
  // Half a word: the parser calls it an error.
  const { parent } = before;
  if (name !== "⚠" || parent === null) return null;
  if (parent.name === "Object") return keyPlace(state, parent, before.from, before.to);
  return { path: pathOf(state, parent), kind: "value", from: before.from, to: before.to, siblings: [] };
}

function keyPlace(state: EditorState, object: Node | null, from: number, to: number): JsonPlace | null {
  if (object?.name !== "Object") return null;
  const siblings = object
    .getChildren("Property")
    .map((property) => keyOf(state, property))
    .filter((key) => key !== null);
  return { path: pathOf(state, object), kind: "key", from, to, siblings };
}

function keyOf(state: EditorState, property: Node): string | null {
  const found = property.getChild("PropertyName");
  if (found === null) return null;
  return state.sliceDoc(found.from, found.to).replace(/^"|"$/gu, "");
}

function pathOf(state: EditorState, node: Node): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let inner: Node | null = node; inner !== null; inner = inner.parent) {
    if (inner.name === "Property") path.unshift(keyOf(state, inner) ?? "");
    else if (inner.parent?.name === "Array") {
      let index = 0;
      for (let other = inner.prevSibling; other !== null; other = other.prevSibling)
        if (/^[A-Z]/u.test(other.name)) index += 1;
      path.unshift(index);
    }
  }
  return path;
}
