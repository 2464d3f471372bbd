import { spawn } from "node:child_process";
import type { World } from "../world.ts";

export interface RunResult {
  /** null when a signal ended it or it could not be started. */
  code: number | null;
  stdout: string;
  bytes: Buffer;
  stderr: string;
}

/** Runs a program to its end; never throws. */
export function run(
  program: string,
  args: readonly string[],
  { env, signal, cwd }: Pick<World, "env" | "signal"> & { cwd?: string },
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      env: { ...env },
      signal,
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(said).toString() });
    });
  });
}
