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

function rejectUndefined(name: string, args: readonly unknown[]): Promise<never> | null {
  return args.some((value) => value === undefined)
    ? Promise.reject(new BridgeError("INVALID_ARGUMENT", `${name} takes no undefined.`))
    : null;
}

/** Builds `window.pakeplus` with the parts that are allowed; frozen, so that no script changes it for another. */
export function createApi(call: CallNative, allowed: readonly Capability[]): PakePlusApi {
  const method =
    (name: string): Method =>
    (...args) =>
      rejectUndefined(name, args) ?? call(name, args);
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
