import { hostile } from "./read-errors.ts";
import type { ReadLimits } from "./limits.ts";

/** A folder or file in the payload of a package. */
export interface PackageEntry {
  kind: "folder" | "file";
  /** Relative, without `./` before or a slash behind; empty for the root. */
  path: string;
  mode: number;
  bytes: number;
  /** Seconds since 1970. */
  modifiedAt: number;
  /** To be read before the next entry is asked for; what is left is skipped. */
  content: AsyncIterable<Uint8Array>;
}

/** Refuses what could lead out of a folder, repeats, and absurd numbers of entries. */
export function createPathGuard(limits: ReadLimits): (raw: Uint8Array) => string {
  const seen = new Set<string>();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (raw) => {
    if (raw.byteLength > limits.pathBytes) throw hostile("it holds a name of absurd length");
    const path = relativePath(decode(decoder, raw));
    if (seen.has(path)) throw hostile(`it holds ${JSON.stringify(path)} twice`);
    if (seen.size >= limits.files) throw hostile("it holds an absurd number of files");
    seen.add(path);
    return path;
  };
}

function decode(decoder: { decode(raw: Uint8Array): string }, raw: Uint8Array): string {
  try {
    return decoder.decode(raw);
  } catch {
    throw hostile("it holds a name that is not text");
  }
}

function relativePath(name: string): string {
  const path = name.replace(/^\.\//, "").replace(/\/$/, "");
  if (path === "" || path === ".") return "";
  const leadsOut =
    name.startsWith("/") || path.split("/").some((part) => part === ".." || part === "." || part === "");
  if (leadsOut) throw hostile(`the name ${JSON.stringify(name.slice(0, 200))} leads out of its folder`);
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f]/.test(path)) throw hostile("it holds a name with control characters");
  return path;
}
