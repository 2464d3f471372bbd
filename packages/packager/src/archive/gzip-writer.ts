import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import type { ByteSink } from "../output/byte-sink.ts";
import { GZIP_TRAILER_BYTES, gzipHeader } from "./gzip.ts";

const CHUNK = 512 * 1024;
/** How far back deflate can refer. */
const WINDOW = 32 * 1024;
/**
 * Chunks on the thread pool at a time. One of its four threads stays free for reading files,
 * which would otherwise queue behind compression.
 */
const IN_FLIGHT = 3;

const compress = promisify(deflateRaw);

export interface GzipOptions {
  /** zlib's 1 to 9. */
  level: number;
}

/**
 * One gzip member whose fixed-size chunks are compressed in parallel, each primed with the 32 KiB before it
 * and ended with a sync flush (the idea of pigz). The bytes do not depend on the number of processors.
 */
export class GzipWriter implements ByteSink {
  readonly #sink: ByteSink;
  readonly #level: number;
  readonly #jobs: Promise<Uint8Array>[] = [];
  #chunk = Buffer.allocUnsafe(CHUNK);
  #filled = 0;
  #dictionary: Uint8Array | undefined;
  #crc = 0;
  #total = 0;
  #started = false;

  constructor(sink: ByteSink, options: GzipOptions) {
    this.#sink = sink;
    this.#level = options.level;
  }

  /** Bytes before compression. */
  get total(): number {
    return this.#total;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#crc = crc32(chunk, this.#crc);
    this.#total += chunk.byteLength;
    for (let at = 0; at < chunk.byteLength;) {
      const part = chunk.subarray(at, at + CHUNK - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.byteLength;
      at += part.byteLength;
      if (this.#filled === CHUNK) await this.#submit(false);
    }
  }

  async end(): Promise<void> {
    await this.#submit(true);
    while (this.#jobs.length > 0) await this.#writeOldest();
    const trailer = Buffer.alloc(GZIP_TRAILER_BYTES);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#total % 2 ** 32, 4);
    await this.#sink.write(trailer);
  }

  async #submit(last: boolean): Promise<void> {
    const input = this.#chunk.subarray(0, this.#filled);
    const job = compress(input, {
      level: this.#level,
      memLevel: 9,
      finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      // One piece of output per chunk: each further piece would be another trip to the thread pool.
      chunkSize: Math.max(1024, input.length + (input.length >> 8) + 64),
      ...(this.#dictionary && { dictionary: this.#dictionary }),
    });
    // A failure is met when the job's turn comes; until then it must not count as unhandled.
    job.catch(() => undefined);
    this.#jobs.push(job);
    this.#dictionary = input.subarray(Math.max(0, input.length - WINDOW));
    this.#chunk = Buffer.allocUnsafe(last ? 0 : CHUNK);
    this.#filled = 0;
    if (this.#jobs.length >= IN_FLIGHT) await this.#writeOldest();
  }

  async #writeOldest(): Promise<void> {
    const job = this.#jobs.shift();
    if (!job) return;
    if (!this.#started) {
      this.#started = true;
      await this.#sink.write(gzipHeader(this.#level));
    }
    await this.#sink.write(await job);
  }
}
