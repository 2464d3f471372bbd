import { pipeline, Readable } from "node:stream";
import { createDeflate, deflate, deflateSync } from "node:zlib";
import { readChecked, type BlobSource } from "./blob-source.ts";

export interface DeflatedBlob {
  blob: BlobSource;
  /** zlib format. */
  chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[];
}

/** Larger ones are compressed as streams, one after the other. */
const LARGE_BYTES = 1024 * 1024;
/** Handing less than this to another thread takes longer than compressing it. */
const TINY_BYTES = 2048;
/** Compressed ahead of the one that is sent: enough for the four threads that Node has for it. */
const MOST_AHEAD = 8;
const CHUNK_BYTES = 64 * 1024;

/**
 * Compresses files in their order, several at the same time. Memory does not grow with their number or size.
 * @throws AppError SOURCE_CHANGED for a file that is not what its id says any more.
 */
export async function* deflateBlobs(blobs: Iterable<BlobSource>): AsyncGenerator<DeflatedBlob> {
  const ahead: { blob: BlobSource; bytes: Promise<Uint8Array> }[] = [];
  const breathe = createBreather();
  async function* send(count: number): AsyncGenerator<DeflatedBlob> {
    for (const { blob, bytes } of ahead.splice(0, count)) yield { blob, chunks: [await bytes] };
  }
  for (const blob of blobs) {
    if (blob.bytes > LARGE_BYTES) {
      yield* send(ahead.length);
      yield { blob, chunks: deflateStream(blob) };
      continue;
    }
    const bytes = deflateWhole(blob);
    // Its failure is told when its turn comes; when it never comes, another failure is told already.
    bytes.catch(() => undefined);
    ahead.push({ blob, bytes });
    if (ahead.length > MOST_AHEAD) yield* send(1);
    await breathe();
  }
  yield* send(ahead.length);
}

/** Room for a result in one piece: by default each call takes 16 KB that wait for the next collection of garbage. */
export function roomFor(bytes: number): { chunkSize: number } {
  // At most this much longer than the content (zlib's deflateBound).
  return { chunkSize: bytes + (bytes >> 12) + (bytes >> 14) + 64 };
}

async function deflateWhole(blob: BlobSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChecked(blob)) chunks.push(chunk);
  const [first] = chunks;
  const content = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
  return content.byteLength < TINY_BYTES
    ? deflateSync(content, roomFor(blob.bytes))
    : deflateElsewhere(content);
}

/** On a thread of its own. */
function deflateElsewhere(content: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflate(content, roomFor(content.byteLength), (error, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
  });
}

function deflateStream(blob: BlobSource): AsyncIterable<Uint8Array> {
  const stream = createDeflate({ chunkSize: CHUNK_BYTES });
  // A failure of the source ends the stream with the same error.
  pipeline(Readable.from(readChecked(blob), { objectMode: false }), stream, () => undefined);
  return stream as AsyncIterable<Uint8Array>;
}

const LONGEST_BREATH_MS = 20;

/** Thousands of small files never wait for anything, so timers, Ctrl-C and the collection of garbage would. */
function createBreather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST_BREATH_MS) return;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    last = performance.now();
  };
}
