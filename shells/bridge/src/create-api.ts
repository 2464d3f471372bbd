import type { Capability } from "@pakeplus/core";
import type { PakePlusApi } from "./api.ts";
import { BridgeError } from "./bridge-error.ts";
import type { CallNative } from "./page-channel.ts";
import { MAX_MESSAGE_LENGTH } from "./protocol.ts";

type Method = (...args: unknown[]) => Promise<unknown>;

/** Method names of each capability this shell has; null makes the capability itself the method. */
const METHODS = {
  app: ["info"],
  window: ["setTitle", "minimize", "toggleMaximize", "setFullscreen", "close", "startDrag"],
  open: null,
  store: ["get", "set", "delete", "keys"],
  notify: null,
} as const satisfies Partial<Record<Capability, readonly string[] | null>>;

function isKnown(capability: Capability): capability is keyof typeof METHODS {
  return Object.hasOwn(METHODS, capability);
}

/** What is wrong with an argument. In a list, JSON would turn what it cannot hold into null without a word. */
function refuse(name: string, value: unknown): BridgeError | null {
  let json: string | undefined;
  try {
    json = JSON.stringify(value) as string | undefined;
  } catch {
    json = undefined;
  }
  if (json === undefined) {
    return new BridgeError("INVALID_ARGUMENT", `${name} takes only values that JSON can hold.`);
  }
  return json.length > MAX_MESSAGE_LENGTH / 2
    ? new BridgeError("TOO_LARGE", `${name} takes at most 1 MiB.`)
    : null;
}

/** Builds `window.pakeplus` with the parts that are allowed; frozen, so that no script changes it for another. */
export function createApi(call: CallNative, allowed: readonly Capability[]): PakePlusApi {
  const method =
    (name: string): Method =>
    async (...args) => {
      const problem = args.map((value) => refuse(name, value)).find((error) => error !== null);
      if (problem !== undefined) {
        throw problem;
      }
      return call(name, args);
    };
  const parts = allowed.filter(isKnown).map((capability) => {
    const names: readonly string[] | null = METHODS[capability];
    const part =
      names === null
        ? method(capability)
        : Object.freeze(Object.fromEntries(names.map((name) => [name, method(`${capability}.${name}`)])));
    return [capability, part] as const;
  });
  return Object.freeze(Object.fromEntries(parts)) as PakePlusApi;
}
