import { AppError } from "@pakeplus/core";
import type { CommandOptions, CommandResult, RunCommand } from "@pakeplus/studio-server";
import type { World } from "../../world.ts";

type Main = (argv: readonly string[], world: World) => Promise<number>;

/**
 * Command lines as the Studio runs them: the same program in the same process, with nobody at a terminal. What they
 * say is given line by line, their `--json` value is read.
 */
export function createRunCommand(main: Main, world: World): RunCommand {
  return async (argv, options) => {
    let stdout = "";
    const talk = lineWriter(options.onTalk);
    const exitCode = await main(argv, {
      ...world,
      stdin: inputOf(options.stdin),
      stdout: { write: (text) => (stdout += text) },
      stderr: talk,
      env: { ...world.env, NO_COLOR: "1" },
      cwd: options.cwd,
      signal: options.signal ?? new AbortController().signal,
      ...(options.onEvent !== undefined && { onEvent: options.onEvent }),
    });
    talk.end();
    return { exitCode, value: parse(stdout) } satisfies CommandResult;
  };
}

async function asked(): Promise<never> {
  throw new AppError("CANCELLED", "The command asked a question, and nobody is there to answer.");
}

function inputOf(text = ""): World["stdin"] {
  return { isTerminal: false, readAll: async () => text, readHidden: asked, readLine: asked };
}

function lineWriter(onLine: CommandOptions["onTalk"]): { write(text: string): void; end(): void } {
  let rest = "";
  return {
    write(text) {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine?.(line);
    },
    end() {
      if (rest !== "") onLine?.(rest);
      rest = "";
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
