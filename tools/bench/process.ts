import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const CLI = join(ROOT, "packages/cli/dist/bin.js");

export interface Finished {
  milliseconds: number;
  /** Highest resident size seen, in bytes; 0 when the process was too short to look. */
  peakBytes: number;
  stdout: string;
}

function highWaterMark(pid: number): number {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(match?.[1] ?? 0) * 1024;
  } catch {
    return 0; // It ended between the look and the read.
  }
}

/** Runs a program to its end; rejects with its stderr unless it exits with 0. */
export function timed(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    let peakBytes = 0;
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const look = setInterval(() => {
      if (child.pid !== undefined) peakBytes = Math.max(peakBytes, highWaterMark(child.pid));
    }, 40);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(look);
      if (code === 0) resolve({ milliseconds: performance.now() - started, peakBytes, stdout });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr}`));
    });
  });
}

/** Interleaves the candidates, so that a slow moment of the machine hits all of them. */
export async function interleaved(
  rounds: number,
  candidates: readonly (() => Promise<number>)[],
): Promise<number[][]> {
  const results: number[][] = candidates.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, candidate] of candidates.entries()) results[index]?.push(await candidate());
  }
  return results;
}
