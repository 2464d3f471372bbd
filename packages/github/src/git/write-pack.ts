import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { BlobSource } from "./blob-source.ts";
import { deflateBlobs, roomFor } from "./deflate-blobs.ts";
import { OBJECT_TYPES, type GitObject, type ObjectType } from "./object-id.ts";

export interface PackContent {
  /** Commits and trees. */
  objects: readonly GitObject[];
  /** Each id once. */
  blobs: readonly BlobSource[];
}

/**
 * Writes a pack, version 2 (gitformat-pack), without deltas: web files that are worth it are compressed already, and
 * the server repacks anyway. Memory does not grow with the content.
 * @throws AppError SOURCE_CHANGED when a file is not what its id says any more; the server then refuses the pack as a whole.
 */
export async function* writePack({ objects, blobs }: PackContent): AsyncGenerator<Uint8Array> {
  const trailer = createHash("sha1");
  const counted = (bytes: Uint8Array): Uint8Array => {
    trailer.update(bytes);
    return bytes;
  };
  yield counted(packHeader(objects.length + blobs.length));
  for (const { type, body } of objects) {
    yield counted(objectHeader(type, body.byteLength));
    yield counted(deflateSync(body, roomFor(body.byteLength)));
  }
  for await (const { blob, chunks } of deflateBlobs(blobs)) {
    yield counted(objectHeader("blob", blob.bytes));
    for await (const chunk of chunks) yield counted(chunk);
  }
  yield trailer.digest();
}

function packHeader(count: number): Uint8Array {
  const header = Buffer.alloc(12);
  header.write("PACK", "latin1");
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(count, 8);
  return header;
}

/** Type and size in groups of 4 and then 7 bits, the lowest first. */
function objectHeader(type: ObjectType, bytes: number): Uint8Array {
  const header = [(OBJECT_TYPES[type] << 4) | (bytes & 15)];
  // Division, not shifts: sizes may be beyond 32 bits.
  for (let rest = Math.floor(bytes / 16); rest > 0; rest = Math.floor(rest / 128)) {
    header[header.length - 1] = (header.at(-1) ?? 0) | 128;
    header.push(rest & 127);
  }
  return Uint8Array.from(header);
}
