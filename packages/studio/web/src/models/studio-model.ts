import type { StudioMessage, StudioState } from "@pakeplus/core";
import { applyMessage } from "./apply-message.ts";

export interface StudioView {
  /** null until the first answer. */
  state: StudioState | null;
  /** Of the newest attempt to read it; the state before stays. */
  failure: unknown;
}

export interface StudioModel {
  get: () => StudioView;
  subscribe: (listener: () => void) => () => void;
  receive: (message: StudioMessage) => void;
  load: () => Promise<void>;
}

/** The state that every page sees, kept by messages; each `hello` reads it anew. */
export function createStudioModel(read: () => Promise<StudioState>): StudioModel {
  const listeners = new Set<() => void>();
  let view: StudioView = { state: null, failure: null };
  let loads = 0;
  /** Messages that came while a state was on its way: they may be newer than it. */
  let early: StudioMessage[] = [];
  let isLoading = false;

  const show = (next: StudioView) => {
    view = next;
    for (const listener of listeners) listener();
  };

  async function load(): Promise<void> {
    loads += 1;
    const own = loads;
    isLoading = true;
    early = [];
    try {
      const state = await read();
      if (own !== loads) return;
      isLoading = false;
      show({ state: early.reduce(applyMessage, state), failure: null });
    } catch (failure) {
      if (own !== loads) return;
      isLoading = false;
      show({ ...view, failure });
    }
  }

  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    receive(message) {
      if (message.type === "hello") {
        void load();
        return;
      }
      if (isLoading) early.push(message);
      if (view.state === null) return;
      const state = applyMessage(view.state, message);
      if (state !== view.state) show({ ...view, state });
    },
    load,
  };
}
