import { spawn } from "node:child_process";
import { once } from "node:events";
import { within } from "@pakeplus/conformance";

export interface RunOptions {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  input?: string | Uint8Array;
  /** Milliseconds; the process is killed then. */
  deadline?: number;
}

export interface RunResult {
  code: number | null;
  stdout: string;
  stderr: string;
  /** `stdout` undecoded. */
  bytes: Buffer;
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ESRCH";

const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString("utf8");

/** Signals a process group that was started by {@link start}; one that has ended is fine. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Runs a program to its end and returns what it said, whatever its exit code is. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const child = start(command, args, options);
  child.stdin.end(options.input);
  const deadline = options.deadline ?? 60_000;
  try {
    const code = await within(`${command} to end`, child.exited, { deadline, describe: child.output });
    return { code, stdout: child.stdout(), stderr: child.stderr(), bytes: child.bytes() };
  } finally {
    // What a program leaves running on purpose, such as an app that a menu starts, stays.
    if (!child.hasEnded()) child.kill("SIGKILL");
  }
}

/** Like {@link run}, for programs whose failure is the test's failure. @throws Error with all that the program said. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const result = await run(command, args, options);
  if (result.code === 0) return result;
  throw new Error(`${command} ${args.join(" ")} ended with ${result.code}\n${result.stdout}${result.stderr}`);
}

/** Starts a program in a process group of its own, so that whatever it starts can be ended with it. */
export function start(
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, "env" | "cwd"> = {},
) {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A program that ends early closes its stdin; that is not the test's concern.
  child.stdin.on("error", () => undefined);
  let ended = false;
  const exited = once(child, "close").then(([code]) => {
    ended = true;
    return code as number | null;
  });
  // Whoever awaits `exited` sees the failure to start; nobody may await it, too.
  exited.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    stdin: child.stdin,
    exited,
    hasEnded: () => ended,
    bytes: () => Buffer.concat(out),
    stdout: () => text(out),
    stderr: () => text(err),
    output: () => `${text(out)}${text(err)}`.slice(-2_000),
    kill(signal: NodeJS.Signals) {
      if (child.pid !== undefined) signalGroup(child.pid, signal);
    },
    /** Asks politely, then insists. Returns when the process has ended. */
    async stop({ patience = 3_000 } = {}): Promise<void> {
      if (child.pid === undefined) return;
      signalGroup(child.pid, "SIGTERM");
      if (!ended) {
        const timer = setTimeout(() => signalGroup(child.pid ?? 0, "SIGKILL"), patience);
        await exited.catch(() => undefined);
        clearTimeout(timer);
      }
      signalGroup(child.pid, "SIGKILL");
    },
  };
}
