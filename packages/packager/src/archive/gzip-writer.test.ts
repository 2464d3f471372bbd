import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { seededRandom } from "../testing/seeded-random.ts";
import { GzipWriter } from "./gzip-writer.ts";

const SEED = 7;

async function compressed(pieces: readonly Uint8Array[], level = 6): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const gzip = new GzipWriter(
    {
      async write(chunk) {
        written.push(Buffer.from(chunk));
      },
    },
    { level },
  );
  for (const piece of pieces) await gzip.write(piece);
  await gzip.end();
  return Buffer.concat(written);
}

/** Text that repeats at a distance, between noise that does not. */
function content(bytes: number): Buffer {
  const random = seededRandom(SEED);
  const line = "The same words return after a while. ";
  const text = Buffer.alloc(bytes, line);
  for (let at = 0; at < bytes; at += 64) text[at] = Math.floor(random() * 256);
  return text;
}

const CHUNK = 512 * 1024;

test.each([0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 12_345])(
  "%i bytes come back as they were",
  async (bytes) => {
    const input = content(bytes);
    expect(gunzipSync(await compressed([input])).equals(input)).toBe(true);
  },
);

test(`the pieces in which it is written do not matter (seed ${SEED})`, async () => {
  const input = content(3 * CHUNK + 777);
  const random = seededRandom(SEED);
  const pieces: Buffer[] = [];
  for (let at = 0; at < input.length;) {
    const next = at + 1 + Math.floor(random() * 200_000);
    pieces.push(input.subarray(at, next));
    at = next;
  }
  expect((await compressed(pieces)).equals(await compressed([input]))).toBe(true);
});

test("a chunk refers back to the one before", async () => {
  const random = seededRandom(SEED);
  const noise = Buffer.from(Array.from({ length: 30_000 }, () => Math.floor(random() * 256)));
  const before = Buffer.concat([Buffer.alloc(CHUNK - noise.length), noise]);
  const twice = await compressed([before, noise]);
  const once = await compressed([before]);
  expect(twice.length - once.length).toBeLessThan(1000);
});

test("a failure to write reaches the caller", async () => {
  const gzip = new GzipWriter({ write: () => Promise.reject(new Error("full")) }, { level: 6 });
  await gzip.write(Buffer.alloc(CHUNK));
  await expect(gzip.end()).rejects.toThrow("full");
});
