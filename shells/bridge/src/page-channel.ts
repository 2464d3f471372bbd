import { BridgeError } from "./bridge-error.ts";
import type { BridgeReply, EventName } from "./protocol.ts";
import { hear, say } from "./signals.ts";

/** Calls the native side by name with values that JSON can hold. Rejects with a {@link BridgeError}. */
export type CallNative = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** An event of the native side. */
export interface ChannelEvent {
  name: EventName;
  detail: unknown;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: BridgeError): void;
}

/**
 * The caller's end of a channel. Worlds start in no fixed order, so calls wait until the isolated half has said that
 * it listens.
 */
export function createPageChannel(
  target: EventTarget,
  channel: string,
  heard: (event: ChannelEvent) => void = () => undefined,
): CallNative {
  const waiting = new Map<number, Waiting>();
  const early: string[] = [];
  let ready = false;
  let lastId = 0;

  const post = (detail: string) => say(target, `${channel}:call`, detail);

  hear(target, `${channel}:ready`, () => {
    ready = true;
    early.splice(0).forEach(post);
  });
  hear(target, `${channel}:reply`, (detail) => {
    const { id, result } = JSON.parse(detail) as BridgeReply;
    const caller = waiting.get(id);
    waiting.delete(id);
    if (result.ok) {
      caller?.resolve(result.value);
    } else {
      caller?.reject(new BridgeError(result.error.code, result.error.message));
    }
  });
  hear(target, `${channel}:event`, (detail) => heard(JSON.parse(detail) as ChannelEvent));
  say(target, `${channel}:hello`);

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
