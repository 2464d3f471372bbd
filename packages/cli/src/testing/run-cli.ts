import { main } from "../main.ts";
import type { World } from "../world.ts";
import { tempFolder } from "./temp-folder.ts";

export interface CliResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command in this process: real files, no terminal, a clock that stands still.
 * @param cwd Absolute.
 */
export async function runCli(
  cwd: string,
  argv: readonly string[],
  world: Partial<World> = {},
): Promise<CliResult> {
  let stdout = "";
  let stderr = "";
  const exitCode = await main(argv, {
    stdin: {
      isTerminal: false,
      readAll: () => Promise.resolve(""),
      readHidden: () => Promise.reject(new Error("a question was asked")),
      readLine: () => Promise.reject(new Error("a question was asked")),
    },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: { PATH: process.env["PATH"], PAKEPLUS_LINUX_SHELL: FAKE_SHELL },
    cwd,
    signal: new AbortController().signal,
    fetch: () => Promise.reject(new Error("the network was used")),
    wallClock: () => 0,
    clock: () => 0,
    sleep: () => Promise.reject(new Error("the command wanted to wait")),
    cloudDir: "/nowhere",
    shellsDir: "/nowhere",
    studioDir: "/nowhere",
    examplesDir: "/nowhere",
    nodeVersion: "20.19.0",
    ...world,
  });
  return { exitCode, stdout, stderr };
}

/** Folder in a test's folder that {@link webProject} fills. */
const FAKE_SHELL = "shell-for-tests";

/** A folder with a small website in `web` and the smallest thing that packages as a shell. */
export function webProject(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return tempFolder({
    [`${FAKE_SHELL}/launch`]: "#!/bin/sh\n",
    [`${FAKE_SHELL}/shell/main.js`]: "",
    "web/index.html": "<title>My Notes</title>",
    ...files,
  });
}
