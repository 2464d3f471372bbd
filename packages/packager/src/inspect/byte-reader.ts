import { PackageDamage } from "./read-errors.ts";

/** Reads a stream of chunks in pieces of known length. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  /** Named when the stream ends too early. */
  readonly #part: string;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(source: AsyncIterable<Uint8Array>, part: string) {
    this.#source = source[Symbol.asyncIterator]();
    this.#part = part;
  }

  /** Small pieces only: they are held in memory. @throws PackageDamage */
  async exactly(bytes: number, part = this.#part): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.take(bytes, part)) pieces.push(piece);
    return Buffer.concat(pieces, bytes);
  }

  /** @throws PackageDamage */
  async *take(bytes: number, part = this.#part): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      if (this.#rest.byteLength === 0 && !(await this.#fill())) {
        throw new PackageDamage(part, "the data ends too early");
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.byteLength);
      left -= piece.byteLength;
      yield piece;
    }
  }

  async skip(bytes: number, part = this.#part): Promise<void> {
    for await (const _ of this.take(bytes, part));
  }

  /** Everything that is left. */
  async *rest(): AsyncGenerator<Uint8Array> {
    while (this.#rest.byteLength > 0 || (await this.#fill())) {
      const piece = this.#rest;
      this.#rest = new Uint8Array(0);
      yield piece;
    }
  }

  async atEnd(): Promise<boolean> {
    return this.#rest.byteLength === 0 && !(await this.#fill());
  }

  /** Releases the source; a reader that stopped half-way must not leave it waiting. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #fill(): Promise<boolean> {
    for (;;) {
      const next = await this.#source.next();
      if (next.done) return false;
      if (next.value.byteLength === 0) continue;
      this.#rest = next.value;
      return true;
    }
  }
}
