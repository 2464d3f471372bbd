import type { Capability } from "@pakeplus/core";
import type { PakePlusApi } from "./api.ts";
import { BridgeError } from "./bridge-error.ts";
import { createFiles } from "./create-files.ts";
import type { EventHub } from "./event-hub.ts";
import type { CallNative } from "./page-channel.ts";
import { MAX_MESSAGE_LENGTH } from "./protocol.ts";

type Method = (...args: unknown[]) => Promise<unknown>;

/** Method names of each capability; null makes the capability itself the method. */
const METHODS = {
  app: ["info"],
  window: ["setTitle", "minimize", "toggleMaximize", "setFullscreen", "close", "startDrag"],
  open: null,
  store: ["get", "set", "delete", "keys"],
  notify: null,
  download: null,
  clipboard: ["readText", "writeText"],
  badge: null,
  run: null,
} as const satisfies Record<Exclude<Capability, "files">, readonly string[] | null>;

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

/** Optional arguments may be left out or undefined, which JSON does not know. */
function withoutMissing(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 1 && args[length - 1] === undefined) {
    length -= 1;
  }
  return args.slice(0, length);
}

function createMethod(call: CallNative, name: string): Method {
  return async (...given) => {
    const args = withoutMissing(given);
    const problem = args.map((value) => refuse(name, value)).find((error) => error !== null);
    if (problem !== undefined) {
      throw problem;
    }
    return call(name, args);
  };
}

function createPart(call: CallNative, capability: Capability): unknown {
  if (capability === "files") {
    return createFiles(call);
  }
  const names: readonly string[] | null = METHODS[capability];
  return names === null
    ? createMethod(call, capability)
    : Object.freeze(
        Object.fromEntries(names.map((name) => [name, createMethod(call, `${capability}.${name}`)])),
      );
}

export interface CreateApiOptions {
  call: CallNative;
  allowed: readonly Capability[];
  on: EventHub["on"];
}

/** Builds `pakeplus` with the parts that are allowed; frozen, so that no script changes it for another. */
export function createApi({ call, allowed, on }: CreateApiOptions): PakePlusApi {
  // A newer definition may name what this shell does not know.
  const known = allowed.filter((name) => name === "files" || Object.hasOwn(METHODS, name));
  const parts = known.map((capability) => [capability, createPart(call, capability)] as const);
  return Object.freeze({ ...Object.fromEntries(parts), on }) as PakePlusApi;
}
