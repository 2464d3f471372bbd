import { spawn } from "node:child_process";
import { CLI } from "../../harness/cli.ts";
import type { Person } from "./person.ts";

export interface Terminal {
  /** Everything that a person saw, with control sequences. */
  shown: () => string;
  /** Types, or presses Ctrl-C with `\u0003`. */
  type: (text: string) => void;
  /** Exit code. */
  ended: Promise<number | null>;
}

/** Runs pakeplus in a real terminal of a person (`script` makes one); ended by its own end. */
export function openTerminal(
  { env, folder }: Person,
  url: string,
  args: readonly string[],
  columns = 100,
): Terminal {
  const words = [process.execPath, CLI, ...args, "--github-url", url];
  const command = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(" ");
  const child = spawn(
    "script",
    ["--quiet", "--return", "--command", `stty cols ${columns}; exec ${command}`, "/dev/null"],
    { cwd: folder, env: { ...env, TERM: "xterm", NO_COLOR: "1" }, stdio: ["pipe", "pipe", "inherit"] },
  );
  let shown = "";
  child.stdout.on("data", (chunk) => (shown += String(chunk)));
  return {
    shown: () => shown,
    type: (text) => void child.stdin.write(text),
    ended: new Promise((resolve) => {
      child.on("close", resolve);
    }),
  };
}
