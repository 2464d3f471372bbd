import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Reads a JSON file of ours; null when there is none that can be read. */
export function readKept(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Replaces a JSON file of ours as a whole; only its owner can read it. */
export function writeKept(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  replaceFile(file, `${JSON.stringify(value, null, 2)}\n`, 0o600);
}

/** Writes beside the file and renames, so that it is the old or the new one, whatever happens. */
export function replaceFile(file: string, content: string | Uint8Array, mode: number): void {
  const fresh = `${file}.${randomBytes(4).toString("hex")}.new`;
  try {
    // A disk that is full may say so only when the content really has to be there.
    writeFileSync(fresh, content, { mode, flag: "wx", flush: true });
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
