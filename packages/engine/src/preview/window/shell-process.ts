import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Duplex } from "node:stream";
import { PREVIEW_DESCRIPTOR } from "@pakeplus/core";
import type { PreviewCommandBody, PreviewMessage, PreviewStart } from "@pakeplus/core";
import type { Environment } from "./profile-env.ts";

export interface ShellEnd {
  /** null after a signal or when it could not be started at all. */
  code: number | null;
  signal: string | null;
  cause?: unknown;
}

/** A running shell that obeys. */
export interface ShellProcess {
  /** What became of the start: a window, nothing because the same app is in preview already, or an early end. */
  opened: Promise<"open" | "taken" | "ended">;
  /** Never rejects. */
  ended: Promise<ShellEnd>;
  /** Gives the answer; null when the shell ends or does not answer in time. */
  call(command: PreviewCommandBody, patienceMs?: number): Promise<unknown>;
  /** Waits for the end and forces it in the end. */
  stop(): Promise<void>;
}

export interface ShellOptions {
  /** Absolute path of the program. */
  launch: string;
  args: readonly string[];
  env: Environment;
  start: PreviewStart;
}

const DESCRIPTOR = 3;
const PATIENCE_MS = 10_000;
const LEAVE_MS = 1_500;

export function startShell({ launch, args, env, start }: ShellOptions): ShellProcess {
  // stdout is for data; what the app prints is talk.
  const child = spawn(launch, [...args], {
    env: { ...env, [PREVIEW_DESCRIPTOR]: String(DESCRIPTOR) },
    stdio: ["ignore", 2, 2, "pipe"],
    // Ctrl-C in a terminal is for us, who then close the window in order.
    detached: true,
  });
  const socket = child.stdio[DESCRIPTOR];
  const waiting = new Map<number, (value: unknown) => void>();
  let lastId = 0;
  let isOver = false;

  const ended = new Promise<ShellEnd>((resolve) => {
    child.on("error", (cause) => resolve({ code: null, signal: null, cause }));
    child.on("exit", (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    isOver = true;
    for (const answer of waiting.values()) answer(null);
    return end;
  });

  const opened = new Promise<"open" | "taken" | "ended">((resolve) => {
    void ended.then(() => resolve("ended"));
    if (!(socket instanceof Duplex)) return;
    socket.on("error", () => undefined);
    createInterface({ input: socket }).on("line", (line) => {
      const message = JSON.parse(line) as PreviewMessage;
      if ("event" in message) resolve(message.event);
      else waiting.get(message.id)?.(message.value);
    });
  });
  const send = (value: object): void => {
    if (socket instanceof Duplex && socket.writable) socket.write(`${JSON.stringify(value)}\n`);
  };
  send(start);

  const call: ShellProcess["call"] = async (command, patienceMs = PATIENCE_MS) => {
    if (isOver) return null;
    lastId += 1;
    const id = lastId;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<unknown>((resolve) => {
        waiting.set(id, resolve);
        timer = setTimeout(() => resolve(null), patienceMs);
        send({ id, ...command });
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(id);
    }
  };

  return {
    opened,
    ended,
    call,
    async stop() {
      const timers = [
        setTimeout(() => child.kill("SIGTERM"), LEAVE_MS),
        setTimeout(() => child.kill("SIGKILL"), 2 * LEAVE_MS),
      ];
      await ended;
      timers.forEach((timer) => clearTimeout(timer));
    },
  };
}
