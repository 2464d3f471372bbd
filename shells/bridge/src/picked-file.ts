import type { PickedFile } from "./api.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { BridgeError } from "./bridge-error.ts";
import type { CallNative } from "./page-channel.ts";
import { type FileHandle, PIECE_BYTES } from "./protocol.ts";

async function readAll(call: CallNative, handle: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = fromBase64((await call("files.read", [handle, length])) as string);
    if (piece.length === 0) {
      break;
    }
    pieces.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Moves the data in pieces; the file changes only when all of them are there. */
async function writeAll(call: CallNative, handle: string, data: Uint8Array): Promise<FileHandle> {
  const writing = (await call("files.begin", [handle])) as string;
  try {
    for (let at = 0; at < data.length; at += PIECE_BYTES) {
      await call("files.append", [writing, toBase64(data.subarray(at, at + PIECE_BYTES))]);
    }
    return (await call("files.commit", [writing])) as FileHandle;
  } catch (error) {
    await call("files.abandon", [writing]).catch(() => undefined);
    throw error;
  }
}

/** @throws BridgeError INVALID_ARGUMENT for anything but text and bytes. */
export function toBytes(data: unknown): Uint8Array {
  if (typeof data === "string") {
    return new TextEncoder().encode(data);
  }
  if (data instanceof Uint8Array) {
    // What the page changes while it is written must not end up half old, half new.
    return data.slice();
  }
  throw new BridgeError("INVALID_ARGUMENT", "The data of a file is a text or a Uint8Array.");
}

export function toPickedFile(call: CallNative, initial: FileHandle): PickedFile {
  let file = initial;
  return Object.freeze({
    name: file.name,
    type: file.type,
    get size() {
      return file.size;
    },
    bytes: async () => readAll(call, file.handle),
    text: async () => new TextDecoder().decode(await readAll(call, file.handle)),
    async write(data: unknown) {
      file = await writeAll(call, file.handle, toBytes(data));
    },
  });
}
