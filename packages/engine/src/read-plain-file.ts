import { readFile, stat } from "node:fs/promises";

/**
 * Reads a file that a definition names. Devices and pipes have no end, and a definition may come from a stranger, so
 * only plain files of a sensible size are read.
 * @throws The system's error, or one whose message says why the file is not read; for `systemReason`.
 */
export async function readPlainFile(file: string, mostBytes: number): Promise<Buffer> {
  const found = await stat(file);
  if (found.isFile() && found.size <= mostBytes) return readFile(file);
  // Reading a folder fails with the system's own code.
  if (found.isDirectory()) return readFile(file);
  throw new Error(
    found.isFile() ? `it is larger than ${Math.round(mostBytes / 1_000_000)} MB` : "it is no plain file",
  );
}
