import type { TreeEntry } from "./tree.ts";

/** Small packages can afford the best; large ones take what everybody takes. */
const SMALL_PACKAGE = 2 * 1024 * 1024;

/** zlib's level, from the content alone so that it is the same everywhere. */
export function compressionLevel(tree: readonly TreeEntry[]): number {
  const bytes = tree.reduce((sum, entry) => sum + (entry.kind === "file" ? entry.bytes : 0), 0);
  return bytes <= SMALL_PACKAGE ? 9 : 6;
}
