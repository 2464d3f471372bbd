import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { AppError } from "@pakeplus/core";
import type { Input } from "./world.ts";

/** Standard input of the process; questions are written to `talk`, because stdout is for data. */
export function openInput(input: NodeJS.ReadStream, talk: NodeJS.WritableStream, signal: AbortSignal): Input {
  return {
    isTerminal: input.isTTY,
    readAll: async () => text(input),
    readLine: async (prompt) =>
      new Promise((resolve, reject) => {
        const lines = createInterface({ input, output: new Writable({ write: echo(talk) }), terminal: true });
        let typed: string | null = null;
        const close = () => lines.close();
        lines.once("line", (line) => {
          typed = line;
          close();
        });
        lines.once("SIGINT", close);
        signal.addEventListener("abort", close);
        lines.once("close", () => {
          signal.removeEventListener("abort", close);
          if (typed === null) reject(new AppError("CANCELLED", "Stopped. Nothing was sent."));
          else resolve(typed);
        });
        lines.setPrompt(prompt);
        lines.prompt();
      }),
    readHidden: async (prompt) =>
      new Promise((resolve, reject) => {
        // The terminal shows what readline writes; it writes into nothing.
        const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
        const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
        let typed: string | null = null;
        const close = () => lines.close();
        lines.once("line", (line) => {
          typed = line;
          close();
        });
        lines.once("SIGINT", close);
        signal.addEventListener("abort", close);
        lines.once("close", () => {
          signal.removeEventListener("abort", close);
          talk.write("\n");
          if (typed === null) reject(new AppError("CANCELLED", "Stopped. Nothing was stored."));
          else resolve(typed);
        });
        // Not before: until then the terminal would show what is typed.
        talk.write(prompt);
      }),
  };
}

function echo(talk: NodeJS.WritableStream) {
  return (chunk: unknown, _encoding: string, done: () => void): void => {
    talk.write(String(chunk));
    done();
  };
}
