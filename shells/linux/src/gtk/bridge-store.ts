import type { BridgeResult, NativeCall } from "@pakeplus/bridge";
import { textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { MAX_KEY_LENGTH, withoutKey, withValue } from "../bridge/store-table.ts";
import type { StoreFiles } from "../gio/store-files.ts";

function sortedKeys(table: ReadonlyMap<string, string>): string[] {
  // oxlint-disable-next-line unicorn/no-array-sort -- a fresh list; toSorted is newer than the oldest GJS
  return [...table.keys()].sort();
}

function save(files: StoreFiles, origin: string, table: ReadonlyMap<string, string>): BridgeResult | null {
  try {
    files.save(origin, table);
    return null;
  } catch (error) {
    return refusal("FAILED", `The value could not be saved: ${(error as Error).message}`);
  }
}

/** The calls of `store`; each origin sees its own table only. */
export function createStoreCalls(files: StoreFiles): (message: NativeCall) => BridgeResult {
  return ({ origin, name, args }) => {
    const table = files.load(origin);
    if (name === "store.keys") {
      return { ok: true, value: sortedKeys(table) };
    }
    const key = textArgument(args[0], { min: 1, max: MAX_KEY_LENGTH });
    if (key === null) {
      return refusal("INVALID_ARGUMENT", `A key is a text of 1 to ${MAX_KEY_LENGTH} characters.`);
    }
    switch (name) {
      case "store.get": {
        const json = table.get(key);
        return { ok: true, value: json === undefined ? null : (JSON.parse(json) as unknown) };
      }
      case "store.set": {
        const json = JSON.stringify(args[1]) as string | undefined;
        if (json === undefined) {
          return refusal("INVALID_ARGUMENT", "store.set takes a key and a value.");
        }
        const next = withValue(table, key, json);
        if (next === null) {
          return refusal("TOO_LARGE", "A value takes at most 1 MiB, all values of an origin 10 MiB.");
        }
        return save(files, origin, next) ?? { ok: true, value: null };
      }
      case "store.delete":
        if (!table.has(key)) {
          return { ok: true, value: false };
        }
        return save(files, origin, withoutKey(table, key)) ?? { ok: true, value: true };
      default:
        return refusal("NOT_SUPPORTED", `This shell has no call ${name}.`);
    }
  };
}
