import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Absolute path of a program on PATH; null when there is none. */
export function findProgram(name: string, env: Readonly<Record<string, string | undefined>>): string | null {
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Looked for in the next folder.
    }
  }
  return null;
}

const TIMEOUT_MS = 10_000;

/** Runs a program to its end and gives its trimmed stdout; null when it fails or takes longer than the milliseconds given. */
export function outputOf(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  timeout = TIMEOUT_MS,
): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { env: { ...env }, timeout }, (error, stdout) => {
      resolve(error === null ? stdout.trim() : null);
    });
  });
}
