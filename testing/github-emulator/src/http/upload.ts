import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** A body that went straight into a file. */
export interface Upload {
  /** Absolute. */
  file: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  /** Whether as many bytes came as were announced. */
  isWhole: boolean;
  discard(): Promise<void>;
}

/** Writes a request's body into a new file of `folder`, whatever its size. */
export async function receiveUpload(request: IncomingMessage, folder: string): Promise<Upload> {
  const file = join(folder, `upload-${randomUUID()}`);
  const hash = createHash("sha256");
  let bytes = 0;
  const count = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  // A client that goes away leaves half a file, which counts as not whole.
  await pipeline(request, count, createWriteStream(file)).catch(() => undefined);
  const announced = request.headers["content-length"];
  return {
    file,
    bytes,
    sha256: hash.digest("hex"),
    isWhole: request.complete && (announced === undefined || Number(announced) === bytes),
    discard: () => rm(file, { force: true }),
  };
}
