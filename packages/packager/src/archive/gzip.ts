export const GZIP_HEADER_BYTES = 10;
/** CRC-32 and length, little-endian. */
export const GZIP_TRAILER_BYTES = 8;

/** RFC 1952 without time and name, operating system "Unix": the same on every computer. `level`: zlib's 1 to 9. */
export function gzipHeader(level: number): Uint8Array {
  const best = level === 9 ? 2 : 0;
  return Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, best, 3);
}
