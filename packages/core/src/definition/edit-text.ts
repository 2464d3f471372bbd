import { findNodeAtLocation, getNodeValue, parseTree, type Node } from "jsonc-parser";
import { layoutOf, writeValue, type Layout } from "./write-value.ts";

type Path = readonly (string | number)[];

/**
 * Changes one value in the text of a definition and nothing else: layout, order and unknown keys stay as written, and
 * taking a key away gives the text from before it was added. Entries of a list that stay the same keep their text.
 * @param path Keys and indexes from the root.
 * @param value `undefined` takes the key away.
 */
export function editDefinitionText(text: string, path: Path, value: unknown): string {
  const root = parseTree(text);
  const layout = layoutOf(text);
  if (root === undefined) return writeValue(wrapped(path, value), layout, "", false);
  const node = findNodeAtLocation(root, [...path]);
  if (value === undefined) return node === undefined ? text : withoutEntry(text, root, node);
  if (node !== undefined) return replaced(text, node, value, layout);
  return inserted(text, root, path, value, layout);
}

/** What stands at the place of a path when nothing above it is there. */
function wrapped(path: Path, value: unknown): unknown {
  return path
    .toReversed()
    .reduce((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);
}

function replaced(text: string, node: Node, value: unknown, layout: Layout): string {
  const before = text.slice(node.offset, endOf(node));
  if (JSON.stringify(getNodeValue(node)) === JSON.stringify(value)) return text;
  const isList = node.type === "array" && Array.isArray(value) && (node.children?.length ?? 0) > 0;
  const written = isList
    ? rewrittenList(text, node, value, layout)
    : writeValue(value, layout, indentAt(text, node.offset), !before.includes("\n"));
  return splice(text, node.offset, endOf(node), written);
}

/** Entries that were there before come with their own text and spacing. */
function rewrittenList(text: string, list: Node, values: readonly unknown[], layout: Layout): string {
  const children = list.children ?? [];
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined || values.length === 0) return "[]";
  const lead = text.slice(list.offset + 1, first.offset);
  const tail = text.slice(endOf(last), endOf(list) - 1);
  const gap = lead.includes("\n") ? lead : " ";
  const left = children.map((child) => ({ key: JSON.stringify(getNodeValue(child)), child }));
  const indent = indentAt(text, first.offset);
  const entries = values.map((value) => {
    const at = left.findIndex(({ key }) => key === JSON.stringify(value));
    const [old] = at === -1 ? [] : left.splice(at, 1);
    if (old === undefined) return writeValue(value, layout, indent, true);
    return text.slice(old.child.offset, endOf(old.child));
  });
  return `[${lead}${entries.join(`,${gap}`)}${tail}]`;
}

/** As the deepest object or list of the path that is there gets it. */
function inserted(text: string, root: Node, path: Path, value: unknown, layout: Layout): string {
  let depth = path.length - 1;
  let owner = depth === 0 ? root : findNodeAtLocation(root, path.slice(0, depth));
  while (owner === undefined && depth > 0) {
    depth -= 1;
    owner = depth === 0 ? root : findNodeAtLocation(root, path.slice(0, depth));
  }
  const host = owner ?? root;
  const key = path[depth];
  const inner = wrapped(path.slice(depth + 1), value);
  if (host.type === "array") {
    const old = getNodeValue(host) as readonly unknown[];
    return replaced(text, host, [...old, inner], layout);
  }
  if (host.type !== "object") return replaced(text, host, wrapped(path.slice(depth), value), layout);
  const children = host.children ?? [];
  const [first] = children;
  const last = children.at(-1);
  if (first === undefined || last === undefined)
    return splice(
      text,
      host.offset,
      endOf(host),
      writeValue({ [String(key)]: inner }, layout, indentAt(text, host.offset), false),
    );
  const lead = text.slice(host.offset + 1, first.offset);
  const isOneLine = !lead.includes("\n");
  const gap = isOneLine ? " " : lead;
  const indent = isOneLine ? indentAt(text, host.offset) : indentAt(text, first.offset);
  const entry = `${JSON.stringify(key)}: ${writeValue(inner, layout, indent, isOneLine)}`;
  return splice(text, endOf(last), endOf(last), `,${gap}${entry}`);
}

function withoutEntry(text: string, root: Node, node: Node): string {
  if (node === root) return text;
  const entry = node.parent?.type === "property" ? node.parent : node;
  const siblings = entry.parent?.children ?? [];
  const at = siblings.indexOf(entry);
  const before = siblings[at - 1];
  if (before !== undefined) return splice(text, endOf(before), endOf(entry), "");
  const after = siblings[at + 1];
  if (after !== undefined) return splice(text, entry.offset, after.offset, "");
  const owner = entry.parent ?? root;
  return splice(text, owner.offset, endOf(owner), owner.type === "array" ? "[]" : "{}");
}

const endOf = ({ offset, length }: Node): number => offset + length;

const splice = (text: string, from: number, to: number, middle: string): string =>
  text.slice(0, from) + middle + text.slice(to);

/** Spaces or tabs at the beginning of the line that a place is in. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(start))?.[0] ?? "";
}
