import { GZIP_HEADER_BYTES, gzipHeader } from "../archive/gzip.ts";
import type { PackageHandle } from "./package-handle.ts";
import { PackageDamage } from "./read-errors.ts";

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;
/** What other programs put there is shorter. */
const MAX_HEADER_BYTES = 4096;

export interface GzipHeader {
  bytes: Uint8Array;
  /** Exactly as this package writes it. */
  ours: boolean;
}

/** RFC 1952, 2.3. @throws PackageDamage */
export async function readGzipHeader(
  handle: PackageHandle,
  start: number,
  part: string,
): Promise<GzipHeader> {
  const available = Math.max(GZIP_HEADER_BYTES, Math.min(MAX_HEADER_BYTES, handle.bytes - start));
  const block = await handle.read(start, available, part);
  const flags = block.readUInt8(3);
  if (block.readUInt16BE(0) !== 0x1f8b || block.readUInt8(2) !== 8 || flags > 31) {
    throw new PackageDamage(part, "the compressed data does not begin as it should");
  }
  let end = GZIP_HEADER_BYTES;
  const textEnd = (): number => block.indexOf(0, end) + 1 || block.length + 1;
  if (flags & FLAG.extra && end + 2 <= block.length) end += 2 + block.readUInt16LE(end);
  if (flags & FLAG.name) end = textEnd();
  if (flags & FLAG.comment) end = textEnd();
  if (flags & FLAG.headerCrc) end += 2;
  if (end > block.length) throw new PackageDamage(part, "the compressed data does not begin as it should");
  const bytes = block.subarray(0, end);
  return { bytes, ours: [6, 9].some((level) => bytes.equals(gzipHeader(level))) };
}

/** @throws PackageDamage where a header differs from what this package writes. */
export function assertOurs(header: GzipHeader, part: string): void {
  if (!header.ours) throw new PackageDamage(part, "the compressed data does not begin as it should");
}
