import type { Readable, Writable } from "node:stream";
import { isRecord } from "../../commands/run-command.ts";

type Params = Readonly<Record<string, unknown>>;

/**
 * The DevTools protocol over a browser's `--remote-debugging-pipe`: JSON messages that end in NUL. Unlike a port, nobody
 * else on the computer can use it. https://chromedevtools.github.io/devtools-protocol/
 */
export interface DebuggingPipe {
  /** Rejects when the browser refuses or is gone. */
  send(this: void, method: string, params?: Params, session?: string): Promise<Params>;
  /** Called for every event. */
  onEvent(this: void, listener: (method: string, params: Params) => void): void;
}

interface Waiting {
  resolve: (result: Params) => void;
  reject: (error: Error) => void;
}

export function openDebuggingPipe(input: Writable, output: Readable): DebuggingPipe {
  const waiting = new Map<number, Waiting>();
  const listeners: ((method: string, params: Params) => void)[] = [];
  let last = 0;
  let rest = "";
  const take = (text: string): void => {
    const message: unknown = JSON.parse(text);
    if (!isRecord(message)) return;
    const { id, error, result, method, params } = message;
    if (typeof method === "string") {
      for (const listener of listeners) listener(method, isRecord(params) ? params : {});
      return;
    }
    const asked = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (isRecord(error)) asked?.reject(new Error(String(error["message"])));
    else asked?.resolve(isRecord(result) ? result : {});
  };
  const gone = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("The browser was closed."));
    waiting.clear();
  };
  output.setEncoding("utf8");
  output.on("data", (part: string) => {
    const messages = `${rest}${part}`.split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) take(message);
  });
  output.on("close", gone);
  output.on("error", gone);
  input.on("error", gone);
  return {
    async send(method, params = {}, session) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const message = { id, method, params, ...(session !== undefined && { sessionId: session }) };
        input.write(`${JSON.stringify(message)}\0`);
      });
    },
    onEvent(listener) {
      listeners.push(listener);
    },
  };
}
