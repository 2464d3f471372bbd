import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Secret } from "@pakeplus/core";
import { expect, onTestFinished, test } from "vitest";
import { hostOf } from "../http/host.ts";
import type { BlobSource } from "./blob-source.ts";
import { startObjectId } from "./object-id.ts";
import { pushToRemote } from "./remote.ts";

const MEGABYTE = 1024 * 1024;
const BLOBS = 48;

/** A mebibyte that does not compress; the same in every run. */
function noise(seed: number): Buffer {
  const bytes = Buffer.alloc(MEGABYTE);
  for (let at = 0; at < MEGABYTE; at += 64) {
    createHash("sha512").update(`${seed} ${at}`).digest().copy(bytes, at);
  }
  return bytes;
}

/** Takes everything, says what it took, and looks at the memory while it does. */
async function openServer() {
  const taken = { bytes: 0, held: [] as number[] };
  const server = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => {
      taken.bytes += chunk.byteLength;
      if (taken.bytes > (BLOBS / 2) * MEGABYTE) taken.held.push(process.memoryUsage().arrayBuffers);
    });
    request.on("end", () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("what was sent does not stay in memory", async () => {
  const { taken, url } = await openServer();
  const content = noise(1);
  const blobs = Array.from({ length: BLOBS }, (_, index): BlobSource => {
    const own = () => Buffer.concat([Buffer.from([index]), content.subarray(1)]);
    const id = startObjectId("blob", MEGABYTE);
    id.update(own());
    return {
      id: id.finish(),
      bytes: MEGABYTE,
      path: `${index}.bin`,
      async *read() {
        yield own();
      },
    };
  });
  const before = process.memoryUsage().arrayBuffers;
  const outcome = await pushToRemote(
    { host: hostOf(url), token: new Secret("x"), fetch, signal: new AbortController().signal },
    { repository: "a/b", updates: [], content: { objects: [], blobs } },
  );
  expect(outcome).toEqual({ kind: "not-found" });
  expect(taken.bytes).toBeGreaterThan(BLOBS * MEGABYTE);
  // Garbage comes and goes; a second copy of the body would only grow.
  expect(Math.min(...taken.held) - before).toBeLessThan((BLOBS / 2) * MEGABYTE);
});
