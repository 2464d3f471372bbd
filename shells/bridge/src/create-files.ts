import type { FilesApi } from "./api.ts";
import { BridgeError } from "./bridge-error.ts";
import type { CallNative } from "./page-channel.ts";
import { toBytes, toPickedFile } from "./picked-file.ts";
import type { FileHandle } from "./protocol.ts";

function optionsOf(value: unknown): Record<string, unknown> {
  if (value === undefined) {
    return {};
  }
  if (typeof value !== "object" || value === null) {
    throw new BridgeError("INVALID_ARGUMENT", "The options of files are an object.");
  }
  return value as Record<string, unknown>;
}

/** `pakeplus.files`; the native side sees names, handles and pieces of data. */
export function createFiles(call: CallNative): FilesApi {
  return Object.freeze({
    async open(given?: unknown) {
      const { multiple, accept } = optionsOf(given);
      const found = (await call("files.open", [{ multiple, accept }])) as readonly FileHandle[];
      return Object.freeze(found.map((file) => toPickedFile(call, file)));
    },
    async save(given: unknown) {
      const { name, data } = optionsOf(given);
      const bytes = toBytes(data);
      const found = (await call("files.save", [{ name }])) as FileHandle | null;
      if (found === null) {
        return null;
      }
      const file = toPickedFile(call, found);
      await file.write(bytes);
      return file;
    },
  });
}
