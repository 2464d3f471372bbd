import { BridgeError } from "./bridge-error.ts";
import type { BridgeReply } from "./protocol.ts";

/** Calls the native side by name with values that JSON can hold. Rejects with a {@link BridgeError}. */
export type CallNative = (name: string, args: readonly unknown[]) => Promise<unknown>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: BridgeError): void;
}

/**
 * The page's end of the channel. Worlds start in no fixed order, so calls wait until the isolated half has said
 * that it listens.
 */
export function createPageChannel(target: EventTarget, channel: string): CallNative {
  const waiting = new Map<number, Waiting>();
  const early: string[] = [];
  let ready = false;
  let lastId = 0;

  const post = (detail: string) => target.dispatchEvent(new CustomEvent(`${channel}:call`, { detail }));

  target.addEventListener(`${channel}:ready`, () => {
    ready = true;
    early.splice(0).forEach(post);
  });
  target.addEventListener(`${channel}:reply`, (event) => {
    const { id, result } = JSON.parse(String((event as CustomEvent<unknown>).detail)) as BridgeReply;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (result.ok) {
      caller?.resolve(result.value);
    } else {
      caller?.reject(new BridgeError(result.error.code, result.error.message));
    }
  });
  target.dispatchEvent(new CustomEvent(`${channel}:hello`));

  return (name, args) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const detail = JSON.stringify({ id: lastId, name, args });
      waiting.set(lastId, { resolve, reject });
      if (ready) {
        post(detail);
      } else {
        early.push(detail);
      }
    });
}
