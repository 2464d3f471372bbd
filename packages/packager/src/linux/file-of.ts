import type { PackageFile } from "../types.ts";

/** A file of a package whose content is at hand. */
export function fileOf(
  path: string,
  content: string | Uint8Array,
  mode: PackageFile["mode"] = 0o644,
): PackageFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    path,
    bytes: bytes.byteLength,
    mode,
    async *read() {
      yield bytes;
    },
  };
}
