import type { Capability } from "@pakeplus/core";
import type { PakePlusApi } from "./api.ts";
import { BridgeError } from "./bridge-error.ts";
import type { CallNative } from "./page-channel.ts";

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

/** In a list, JSON would turn what it cannot hold into null without a word. */
function holdsInJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** Builds `window.pakeplus` with the parts that are allowed; frozen, so that no script changes it for another. */
export function createApi(call: CallNative, allowed: readonly Capability[]): PakePlusApi {
  const method =
    (name: string): Method =>
    (...args) =>
      args.every(holdsInJson)
        ? call(name, args)
        : Promise.reject(
            new BridgeError("INVALID_ARGUMENT", `${name} takes only values that JSON can hold.`),
          );
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
