import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { createDeflate, deflateSync } from "node:zlib";
import { AppError } from "@pakeplus/core";
import { OBJECT_TYPES, startObjectId, type GitObject, type ObjectId, type ObjectType } from "./object-id.ts";

/** A file whose content is read while the pack is sent. */
export interface BlobSource {
  id: ObjectId;
  bytes: number;
  /** For messages. */
  path: string;
  read(): AsyncIterable<Uint8Array>;
}

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
    yield counted(deflateSync(body));
  }
  for (const blob of blobs) {
    yield counted(objectHeader("blob", blob.bytes));
    for await (const chunk of deflated(checked(blob), blob.bytes)) yield counted(chunk);
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

/** A stream for each of thousands of small files would cost more than the compression itself. */
const SMALL = 256 * 1024;

async function* deflated(content: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  if (bytes <= SMALL) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    yield deflateSync(Buffer.concat(chunks));
    return;
  }
  const deflate = createDeflate();
  // A failure of the source ends the stream below with the same error.
  pipeline(Readable.from(content, { objectMode: false }), deflate, () => undefined);
  yield* deflate as AsyncIterable<Uint8Array>;
}

/** Passes the content on and compares it with what was announced. */
async function* checked(blob: BlobSource): AsyncGenerator<Uint8Array> {
  const id = startObjectId("blob", blob.bytes);
  for await (const chunk of blob.read()) {
    id.update(chunk);
    yield chunk;
  }
  if (id.finish() !== blob.id) {
    throw new AppError("SOURCE_CHANGED", `"${blob.path}" changed while it was being sent.`, {
      reason: "Nothing was stored: the server takes all files or none.",
      hint: "Wait until nothing writes into the folder any more and publish again.",
    });
  }
}
