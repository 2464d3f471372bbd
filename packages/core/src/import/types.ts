import type { WrittenDefinition } from "../definition/schema.ts";

/**
 * What became of one setting of another tool. `carried`: means the same here; `changed`: kept in another form;
 * `refused`: would matter but is not offered; `ignored`: has no meaning here.
 */
export type ImportOutcome = "carried" | "changed" | "refused" | "ignored";

export interface ImportEntry {
  /** The setting as the other tool calls it, for example `more.windows.width` or `--width`. */
  from: string;
  outcome: ImportOutcome;
  /** Path in our definition; null when nothing was written. */
  to: string | null;
  /** One sentence in plain words. */
  why: string;
}

export interface ImportedFile {
  /** Relative to the definition, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

export interface Imported {
  /** Passes `checkDefinition`. */
  definition: WrittenDefinition;
  report: readonly ImportEntry[];
  /** To be written beside the definition, which names them. */
  files: readonly ImportedFile[];
}

/** The reason is a sentence in plain words. */
export type ImportResult = { ok: true; imported: Imported } | { ok: false; reason: string };

/** Files of the old project. Paths are as the old project writes them; the caller decides which may be looked at. */
export interface ProjectFiles {
  kind(path: string): "file" | "folder" | null;
  /** Content of a file; null when there is none or it may not be read. */
  read(path: string): Uint8Array | null;
  /** Names of the files in a folder, sorted; empty when there is none. */
  list(folder: string): readonly string[];
  /** The same place as a path relative to the new definition, with forward slashes; null when there is no such path. */
  fromHome(path: string): string | null;
}
