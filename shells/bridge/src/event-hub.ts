import type { Capability } from "@pakeplus/core";
import { BridgeError } from "./bridge-error.ts";
import type { CallNative, ChannelEvent } from "./page-channel.ts";
import { toPickedFile } from "./picked-file.ts";
import { EVENT_CAPABILITIES, type EventName, type FileHandle } from "./protocol.ts";

type Listener = (detail: unknown) => void;

export interface EventHubOptions {
  call: CallNative;
  allowed: readonly Capability[];
  /** Events reach top documents only. */
  isTop: boolean;
}

export interface EventHub {
  on: (name: string, listener: Listener) => () => void;
  deliver: (event: ChannelEvent) => void;
  /** Says once more what is listened to. */
  listenAgain: () => void;
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENT_CAPABILITIES, name);
}

/** The listeners of one document. The native side knows only which events have one, and keeps the others. */
export function createEventHub({ call, allowed, isTop }: EventHubOptions): EventHub {
  const listeners = new Map<EventName, Set<{ run: Listener }>>();

  const check = (name: string, listener: unknown): EventName => {
    if (!isEventName(name) || typeof listener !== "function") {
      throw new BridgeError("INVALID_ARGUMENT", "on takes the name of an event and a function.");
    }
    if (!allowed.includes(EVENT_CAPABILITIES[name])) {
      throw new BridgeError("CAPABILITY_MISSING", `${self.origin} may not listen to ${name}.`);
    }
    if (!isTop) {
      throw new BridgeError("NOT_SUPPORTED", "Events reach the top document of a window only.");
    }
    return name;
  };
  const tell = (method: "on" | "off", name: EventName) => {
    call(method, [name]).catch(() => undefined);
  };

  return {
    on(wanted, run) {
      const name = check(wanted, run);
      // The same function may listen twice, so each gets an object of its own.
      const entry = { run };
      const entries = listeners.get(name) ?? new Set();
      listeners.set(name, entries.add(entry));
      if (entries.size === 1 || name === "windowstate") {
        tell("on", name);
      }
      return () => {
        if (entries.delete(entry) && entries.size === 0) {
          tell("off", name);
        }
      };
    },
    deliver({ name, detail }) {
      const value =
        name === "files"
          ? Object.freeze((detail as readonly FileHandle[]).map((file) => toPickedFile(call, file)))
          : detail;
      for (const { run } of listeners.get(name) ?? []) {
        // One that throws must not keep the others from hearing it; the page's console still shows it.
        queueMicrotask(() => run(value));
      }
    },
    listenAgain() {
      for (const [name, entries] of listeners) {
        if (entries.size > 0) {
          tell("on", name);
        }
      }
    },
  };
}
