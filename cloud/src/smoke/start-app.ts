import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { World } from "../world.ts";

export interface RunningApp {
  env: Readonly<Record<string, string>>;
  hasEnded(): boolean;
  /** What it wrote, at most the last part. */
  output(): string;
  stop(): Promise<void>;
}

const KEPT = 20_000;
/** Until it is ended by force. */
const PATIENCE_MS = 5000;

/** @param home Folder for everything that the app keeps; made here. */
export function startApp(
  launch: string,
  { home, display, world }: { home: string; display: string; world: World },
): RunningApp {
  const runtime = join(home, "runtime");
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  // Nothing else of the runner's: its variables hold the token of the run.
  const env = {
    PATH: world.env["PATH"] ?? "/usr/bin:/bin",
    LANG: "C.UTF-8",
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: display,
  };
  const child = spawn(launch, [], { env, cwd: home, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let [output, hasEnded] = ["", false];
  const hear = (chunk: Buffer): void => {
    output = `${output}${chunk.toString()}`.slice(-KEPT);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<void>((resolve) => {
    child.on("error", (error) => hear(Buffer.from(error.message)));
    child.on("close", () => {
      hasEnded = true;
      resolve();
    });
  });
  const signalAll = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // All of them have ended.
    }
  };
  return {
    env,
    hasEnded: () => hasEnded,
    output: () => output,
    async stop() {
      signalAll("SIGTERM");
      const done = new AbortController();
      const patience = world.sleep(PATIENCE_MS, done.signal).catch(() => undefined);
      await Promise.race([ended, patience]);
      done.abort();
      signalAll("SIGKILL");
      await ended;
    },
  };
}
