import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The built command, as people get it; `PAKEPLUS_CLI` names another build of it. */
export const BIN =
  process.env["PAKEPLUS_CLI"] ?? fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

interface ProcessResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningProcess {
  child: ChildProcess;
  /** Resolves once stderr holds the text; rejects when the process ends before. */
  said(text: string): Promise<void>;
  ended: Promise<ProcessResult>;
}

/** Starts a program and collects what it prints. */
export function start(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: Readonly<Record<string, string | undefined>> },
): RunningProcess {
  if (!existsSync(BIN)) throw new Error(`${BIN} is missing; run: npm run build`);
  const env = { ...process.env, NO_COLOR: "1", ...options.env };
  const child = spawn(program, args, { cwd: options.cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  const watchers = new Set<() => void>();
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
    for (const watcher of watchers) watcher();
  });
  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const watcher = (): void => {
        if (stderr.includes(text)) resolve();
      };
      watchers.add(watcher);
      watcher();
      child.on("close", () => reject(new Error(`ended before it said “${text}”:\n${stderr}`)));
    });
  return { child, said, ended };
}
