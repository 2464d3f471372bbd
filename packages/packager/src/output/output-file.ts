import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import type { ByteSink } from "./byte-sink.ts";
import { outputError } from "./output-error.ts";

const BLOCK = 1 << 20;

/** An artifact in the making: `<file>.partial` until {@link commit} gives it its name. */
export class OutputFile implements ByteSink {
  readonly #file: string;
  readonly #handle: FileHandle;
  #position = 0;

  private constructor(file: string, handle: FileHandle) {
    this.#file = file;
    this.#handle = handle;
  }

  /** @throws AppError OUTPUT_NOT_WRITABLE, OUTPUT_DISK_FULL */
  static async create(file: string): Promise<OutputFile> {
    try {
      return new OutputFile(file, await open(partialName(file), "w+", 0o644));
    } catch (error) {
      throw outputError(error, file);
    }
  }

  get position(): number {
    return this.#position;
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.writeAt(this.#position, chunk);
    this.#position += chunk.byteLength;
  }

  /** Leaves room for bytes that are known later; see {@link writeAt}. */
  reserve(bytes: number): void {
    this.#position += bytes;
  }

  async writeAt(offset: number, chunk: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < chunk.byteLength;) {
        const { bytesWritten } = await this.#handle.write(
          chunk,
          done,
          chunk.byteLength - done,
          offset + done,
        );
        done += bytesWritten;
      }
    } catch (error) {
      throw outputError(error, this.#file);
    }
  }

  /** Moves everything from `from` on down to `to`, and cuts the file there. */
  async closeGap(from: number, to: number): Promise<void> {
    if (to > from) throw new RangeError("a gap can only be closed downwards");
    let target = to;
    for await (const block of this.#blocks(from, this.#position)) {
      await this.writeAt(target, block);
      target += block.byteLength;
    }
    this.#position = target;
  }

  /** SHA-256 in lower-case hex and length in bytes of the finished file, which now bears its name. */
  async commit(): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash("sha256");
    try {
      await this.#handle.truncate(this.#position);
      for await (const block of this.#blocks(0, this.#position)) hash.update(block);
      await this.#handle.close();
      await rename(partialName(this.#file), this.#file);
    } catch (error) {
      throw outputError(error, this.#file);
    }
    return { bytes: this.#position, sha256: hash.digest("hex") };
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(partialName(this.#file), { force: true }).catch(() => undefined);
  }

  async *#blocks(from: number, to: number): AsyncGenerator<Uint8Array> {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, to - from));
    for (let at = from; at < to;) {
      const { bytesRead } = await this.#handle.read(block, 0, Math.min(block.length, to - at), at);
      if (bytesRead === 0) throw new Error("the file became shorter while it was written");
      yield block.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
}

function partialName(file: string): string {
  return `${file}.partial`;
}
