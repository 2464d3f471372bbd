import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "./clock.ts";
import type { Fault } from "./faults.ts";

interface Blob {
  /** A text, or an absolute path. */
  content: { text: string } | { file: string; bytes: number };
  contentType: string;
  /** For `content-disposition`. */
  name: string;
}

/** The storage behind GitHub: addresses that carry their own right, for a short time and one use. */
export interface Blobs {
  /** @returns An address that works once within the next minute. */
  share(blob: Blob): string;
  /** @returns The status. */
  serve(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    fault: Fault | null,
  ): Promise<number>;
}

const PREFIX = "/_blobs/";
const LIFETIME_MS = 60_000;

export function isBlobPath(path: string): boolean {
  return path.startsWith(PREFIX);
}

export function createBlobs(clock: Clock, web: () => string): Blobs {
  const shared = new Map<string, { blob: Blob; until: number }>();
  return {
    share(blob) {
      const id = randomUUID();
      shared.set(id, { blob, until: clock.now() + LIFETIME_MS });
      return `${web()}${PREFIX}${id}?sig=${id.slice(0, 8)}`;
    },
    async serve(path, request, response, fault) {
      const id = new URL(path, "http://localhost").pathname.slice(PREFIX.length);
      const found = shared.get(id);
      // Azure refuses a second kind of proof beside the one in the address.
      if (request.headers.authorization !== undefined) return refuse(response, 401, "AuthenticationFailed");
      shared.delete(id);
      if (found === undefined || clock.now() > found.until)
        return refuse(response, 403, "AuthenticationFailed");
      return sendBlob(found.blob, request, response, fault?.kind === "truncate");
    },
  };
}

function refuse(response: ServerResponse, status: number, code: string): number {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`);
  return status;
}

async function sendBlob(
  { content, contentType, name }: Blob,
  request: IncomingMessage,
  response: ServerResponse,
  isCutOff: boolean,
): Promise<number> {
  const bytes = "text" in content ? Buffer.byteLength(content.text) : content.bytes;
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? "");
  const first = Number(range?.[1] ?? 0);
  const last =
    range?.[2] === undefined || range[2] === "" ? bytes - 1 : Math.min(Number(range[2]), bytes - 1);
  if (range !== null && first >= bytes) {
    response.writeHead(416, { "content-range": `bytes */${bytes}` }).end();
    return 416;
  }
  const status = range === null ? 200 : 206;
  response.writeHead(status, {
    "content-type": contentType,
    "content-length": String(last - first + 1),
    "accept-ranges": "bytes",
    "content-disposition": `attachment; filename=${name}`,
    ...(range !== null && { "content-range": `bytes ${first}-${last}/${bytes}` }),
  });
  const end = isCutOff ? first + Math.floor((last - first) / 2) : last;
  const source =
    "text" in content
      ? Readable.from([Buffer.from(content.text).subarray(first, end + 1)])
      : bytes === 0
        ? Readable.from([])
        : createReadStream(content.file, { start: first, end });
  // A client may go away in the middle of it.
  await pipeline(source, response, { end: !isCutOff }).catch(() => undefined);
  if (isCutOff) response.destroy();
  return status;
}
