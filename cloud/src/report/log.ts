import { appendFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { World } from "../world.ts";

/** Speaks with the person who reads the run, in the words of GitHub Actions ("Workflow commands"). */
export interface Log {
  say(line: string): void;
  /** Lines that can be folded away. */
  group<T>(title: string, work: () => T | Promise<T>): Promise<T>;
  notice(message: string): void;
  warning(message: string): void;
  failure(error: unknown): void;
  /** Text of others: nothing in it is a command. */
  quote(text: string): void;
  /** For later steps and jobs; lines of others may be in it. */
  output(name: string, value: string): void;
  /** Markdown for the page of the run. */
  summary(markdown: string): void;
}

export function createLog({ env, write }: Pick<World, "env" | "write">): Log {
  const command = (name: string, message: string): void => write(`::${name}::${escaped(message)}\n`);
  const summaryFile = env["GITHUB_STEP_SUMMARY"] ?? "";
  const outputFile = env["GITHUB_OUTPUT"] ?? "";
  return {
    say: (line) => write(`${harmless(line)}\n`),
    async group(title, work) {
      command("group", harmless(title));
      try {
        return await work();
      } finally {
        write("::endgroup::\n");
      }
    },
    notice: (message) => command("notice", message),
    warning: (message) => command("warning", message),
    failure: (error) => command("error", failureText(error)),
    quote(text) {
      const token = randomUUID();
      write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
    },
    output(name, value) {
      // A word that nobody can foresee, so that no line of the value ends it.
      const end = randomUUID();
      if (outputFile !== "") appendFileSync(outputFile, `${name}<<${end}\n${value.trimEnd()}\n${end}\n`);
    },
    summary(markdown) {
      if (summaryFile !== "") appendFileSync(summaryFile, `${markdown}\n`);
    },
  };
}

/** Of a command's message; from the toolkit's documentation of workflow commands. */
function escaped(message: string): string {
  return message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** One line that is not a command, whatever an app is called. */
function harmless(line: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return line.replaceAll(/[\u0000-\u001f\u007f]+/gu, " ").replace(/^(?=\s*(?:::|##\[))/u, "> ");
}

function failureText(error: unknown): string {
  if (!(error instanceof AppError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { message, reason, hint, code } = error.toPublic();
  const issues = (error.toPublic().issues ?? []).map(({ path, message: text }) => `  ${path}: ${text}`);
  return [message, reason, ...issues, hint, code]
    .filter((line) => line !== undefined && line !== null)
    .join("\n");
}
