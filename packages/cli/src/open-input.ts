import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { AppError } from "@pakeplus/core";
import type { Input } from "./world.ts";

/** Standard input of the process; questions are written to `talk`, because stdout is for data. */
export function openInput(input: NodeJS.ReadStream, talk: NodeJS.WritableStream, signal: AbortSignal): Input {
  /** One line. The terminal shows what readline writes; of a hidden line it writes nothing. */
  const ask = async (prompt: string, isHidden: boolean): Promise<string> =>
    new Promise((resolve, reject) => {
      const output = new Writable({
        write: (chunk, _encoding, done) => {
          if (!isHidden) talk.write(String(chunk));
          done();
        },
      });
      const lines = createInterface({ input, output, terminal: true, historySize: 0 });
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
        if (isHidden) talk.write("\n");
        if (typed === null) reject(new AppError("CANCELLED", "Stopped. Nothing was sent or stored."));
        else resolve(typed);
      });
      // Not before: until then the terminal would show what is typed.
      if (isHidden) talk.write(prompt);
      else {
        lines.setPrompt(prompt);
        lines.prompt();
      }
    });
  return {
    isTerminal: input.isTTY,
    readAll: async () => text(input),
    readLine: async (prompt) => ask(prompt, false),
    readHidden: async (prompt) => ask(prompt, true),
  };
}
