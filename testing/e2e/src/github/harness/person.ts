import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "@pakeplus/github-emulator";
import { onTestFinished } from "vitest";
import { CLI, ROOT } from "../../harness/cli.ts";
import { mustRun, run, start, type RunResult } from "../../harness/process.ts";
import { TOKEN } from "./github-desk.ts";

export interface Person {
  /** Holds everything of this person: home and project. */
  folder: string;
  project: string;
  env: Readonly<Record<string, string>>;
  /** Runs pakeplus in {@link folder}, on the emulated GitHub. */
  pakeplus(...args: readonly string[]): Promise<RunResult>;
  /** Stores the token on this computer, instead of having it in the environment. */
  signIn(): Promise<void>;
  /** Starts it without waiting for its end. */
  begin(...args: readonly string[]): ReturnType<typeof start>;
}

const DEADLINE_MS = 150_000;

/** Somebody at a computer of their own with a copy of examples/notes and a token in the environment. */
export async function newPerson(
  emulator: Emulator,
  environment: Readonly<Record<string, string>> = {},
): Promise<Person> {
  const folder = await mkdtemp(join(tmpdir(), "pakeplus 人 "));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  const project = join(folder, "notes");
  await cp(join(ROOT, "examples/notes"), project, { recursive: true });
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(folder, "home"),
    LANG: "C.UTF-8",
    PAKEPLUS_GITHUB_TOKEN: TOKEN,
    PAKEPLUS_TOKEN_STORE: "file",
    SOURCE_DATE_EPOCH: "1700000000",
    ...environment,
  };
  const words = (args: readonly string[]) => [CLI, ...args, "--github-url", emulator.url];
  return {
    folder,
    project,
    env,
    signIn: async () => {
      delete env["PAKEPLUS_GITHUB_TOKEN"];
      const options = { env, cwd: folder, input: `${TOKEN}\n` };
      await mustRun(process.execPath, words(["token", "set"]), options);
    },
    pakeplus: async (...args) =>
      run(process.execPath, words(args), { env, cwd: folder, deadline: DEADLINE_MS }),
    begin: (...args) => start(process.execPath, words(args), { env, cwd: folder }),
  };
}

/** What was asked, without following: from the first request to the start of the build. */
export function requestsBeforeFollowing(lines: readonly string[]): readonly string[] {
  const dispatched = lines.findIndex((line) => line.endsWith("/dispatches"));
  return lines.slice(0, dispatched + 1);
}
