import { createHash, type Hash } from "node:crypto";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { GZIP_TRAILER_BYTES } from "../archive/gzip.ts";
import { readGzipHeader } from "./gzip-header.ts";
import type { ReadLimits } from "./limits.ts";
import type { PackageHandle } from "./package-handle.ts";
import { hostile, PackageDamage } from "./read-errors.ts";

export interface GunzipOptions {
  handle: PackageHandle;
  /** Where the one gzip member begins and ends in the file. */
  start: number;
  end: number;
  /** Named when it is damaged. */
  part: string;
  limits: ReadLimits;
  /** Bytes of output at a time. What was decoded of a piece is lost when its end is damaged. */
  chunkSize: number;
  /** Of the compressed bytes, lower-case hex, where the package says it. */
  sha256: string | null;
}

/**
 * Expands one gzip member, which must fill its place exactly.
 * @throws PackageDamage, AppError PACKAGE_HOSTILE
 */
export async function* gunzip(options: GunzipOptions): AsyncGenerator<Uint8Array> {
  const { handle, start, end, part, limits, chunkSize } = options;
  const dataEnd = end - GZIP_TRAILER_BYTES;
  const header = await readGzipHeader(handle, start, part);
  const dataStart = start + header.bytes.byteLength;
  if (dataEnd <= dataStart) throw new PackageDamage(part, "the data ends too early");
  const hash = createHash("sha256").update(header.bytes);
  const trailer = await handle.read(dataEnd, GZIP_TRAILER_BYTES, part);

  const inflate = createInflateRaw({ chunkSize });
  const source = Readable.from(observed(handle.range(dataStart, dataEnd), hash));
  source.on("error", (error) => inflate.destroy(error)).pipe(inflate);
  let crc = 0;
  let expanded = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      crc = crc32(chunk, crc);
      expanded += chunk.byteLength;
      if (expanded > limits.bombBytes && expanded > limits.bombRatio * (end - start)) {
        throw hostile("it expands to an absurd size");
      }
      yield chunk;
    }
  } catch (cause) {
    throw isZlibError(cause) ? new PackageDamage(part, "the compressed data is damaged", cause) : cause;
  } finally {
    source.destroy();
    inflate.destroy();
  }
  if (inflate.bytesWritten !== dataEnd - dataStart) {
    throw new PackageDamage(part, "there is something behind the compressed data");
  }
  if (crc !== trailer.readUInt32LE(0) || expanded % 2 ** 32 !== trailer.readUInt32LE(4)) {
    throw new PackageDamage(part, "the checksum of the compressed data does not match");
  }
  if (options.sha256 !== null && hash.update(trailer).digest("hex") !== options.sha256) {
    throw new PackageDamage(part, "its checksum does not match");
  }
}

export async function drain(stream: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of stream);
}

async function* observed(source: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
}

export function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
