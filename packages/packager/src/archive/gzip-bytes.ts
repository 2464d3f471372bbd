import { crc32, deflateRawSync } from "node:zlib";
import { GZIP_TRAILER_BYTES, gzipHeader } from "./gzip.ts";

/** A small gzip member in one piece, without time or name. */
export function gzipBytes(content: Uint8Array): Uint8Array {
  const trailer = Buffer.alloc(GZIP_TRAILER_BYTES);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.byteLength, 4);
  return Buffer.concat([gzipHeader(9), deflateRawSync(content, { level: 9, memLevel: 9 }), trailer]);
}
