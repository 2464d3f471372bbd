import { compareUtf8 } from "../bytes.ts";

/** What `manifest.json` says of one file of the app folder; `path` is relative to it. */
export interface ManifestFile {
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** One line per file, so that two versions can be compared by eye. */
export function manifestText(files: readonly ManifestFile[]): string {
  const lines = files
    .toSorted((a, b) => compareUtf8(a.path, b.path))
    .map(({ path, bytes, sha256 }) => JSON.stringify({ path, bytes, sha256 }));
  return `{"contract":1,"files":[\n${lines.join(",\n")}\n]}\n`;
}
