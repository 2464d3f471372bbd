import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface ScriptOptions {
  /** Absolute. */
  cwd: string;
  env: Readonly<Record<string, string>>;
  onLine: (line: string) => void;
  signal: AbortSignal;
  /** Gets the id of the process group, for the end of the job: what a step leaves running lives until then. */
  groups: Set<number>;
}

/** A cancelled step is asked to stop, told to, and killed; milliseconds after the cancel. */
const STOPS: readonly (readonly [NodeJS.Signals, number])[] = [
  ["SIGINT", 0],
  ["SIGTERM", 1000],
  ["SIGKILL", 2000],
];
/** A program may leave others behind that hold its output open. */
const LAST_OUTPUT_MS = 200;

/** Runs a program with its own process group. @returns Its exit code; 143 when a signal ended it. */
export function runScript(command: string, args: readonly string[], options: ScriptOptions): Promise<number> {
  const { cwd, env, onLine, signal, groups } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const timers: NodeJS.Timeout[] = [];
    const { pid } = child;
    if (pid !== undefined) groups.add(pid);
    const cancel = () => {
      for (const [name, delay] of STOPS) timers.push(setTimeout(() => signalGroup(pid, name), delay));
    };
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
    const finish = (code: number | null) => {
      signal.removeEventListener("abort", cancel);
      timers.forEach(clearTimeout);
      resolve(code ?? 143);
    };
    child.on("error", reject);
    child.on("close", finish);
    child.on("exit", (code) => timers.push(setTimeout(() => finish(code), LAST_OUTPUT_MS)));
  });
}

/** Sends a signal to a process and all that it started; one that has ended is no failure. */
export function signalGroup(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}
