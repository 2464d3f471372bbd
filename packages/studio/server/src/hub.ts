import type { StudioMessage } from "@pakeplus/core";

/** Hands every message to every page. */
export interface Hub {
  tell(this: void, message: StudioMessage): void;
  /** @returns What ends it. */
  listen(this: void, listener: (message: StudioMessage) => void): () => void;
}

export function createHub(): Hub {
  const listeners = new Set<(message: StudioMessage) => void>();
  return {
    tell(message) {
      for (const listener of listeners) listener(message);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
