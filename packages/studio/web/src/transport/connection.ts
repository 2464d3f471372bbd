import type { StudioMessage } from "@pakeplus/core";
import { CallFailure } from "./failure.ts";

/** `gone`: the Studio was stopped, it is being tried again; `refused`: this window's key is not its key. */
export type ConnectionState = "connecting" | "open" | "gone" | "refused";

export interface Connection {
  get: () => ConnectionState;
  subscribe: (listener: () => void) => () => void;
  onMessage: (listener: (message: StudioMessage) => void) => () => void;
  /** Begins; the answer ends it. */
  start: () => () => void;
  /** Tries at once instead of after the pause. */
  tryNow: () => void;
}

export interface ConnectionOptions {
  /** Ends when the stream ends, throws when there is none. */
  open: (signal: AbortSignal) => AsyncIterable<StudioMessage>;
  /** Resolves after the milliseconds, or at once when the signal is given. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Milliseconds before each new attempt; the last one stays. */
export const PAUSES = [300, 700, 1500, 3000, 5000] as const;
const LONGEST = 5000;

/** One stream of messages that comes back by itself. */
export function createConnection({ open, wait }: ConnectionOptions): Connection {
  const listeners = new Set<() => void>();
  const receivers = new Set<(message: StudioMessage) => void>();
  let state: ConnectionState = "connecting";
  let pause: AbortController | null = null;

  const become = (next: ConnectionState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        for await (const message of open(signal)) {
          failures = 0;
          become("open");
          for (const receive of receivers) receive(message);
        }
      } catch (error) {
        if (error instanceof CallFailure && error.kind === "refused") return become("refused");
      }
      if (signal.aborted) return;
      // A server that restarts is back within a second; nobody needs to read that it was away.
      if (failures > 0) become("gone");
      pause = new AbortController();
      await wait(PAUSES[failures] ?? LONGEST, AbortSignal.any([signal, pause.signal]));
      failures += 1;
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onMessage(listener) {
      receivers.add(listener);
      return () => void receivers.delete(listener);
    },
    start() {
      const controller = new AbortController();
      void run(controller.signal);
      return () => controller.abort();
    },
    tryNow: () => pause?.abort(),
  };
}
