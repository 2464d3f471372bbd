import { AppError } from "@pakeplus/core";
import type { ClientOptions } from "./client.ts";
import type { Json } from "./fields.ts";
import { failureOf } from "./failure.ts";
import { networkFailure } from "./network-failure.ts";

export interface ContentRequest {
  /** Below the root of the API. */
  path: string;
  accept: string;
  /** Ends the sentence "GitHub did not …". */
  purpose: string;
  /** Bytes that are here already. */
  offset?: number;
}

export interface Content {
  /** Where the first chunk belongs; 0 when the server gives everything, whatever was asked. */
  offset: number;
  /** Of the whole file; null when the server does not say. */
  bytes: number | null;
  chunks: AsyncIterable<Uint8Array>;
}

type Options = ClientOptions & {
  /** With the token; only for GitHub itself. */
  headers: Readonly<Record<string, string>>;
};

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;
const ANSWER_TIMEOUT_MS = 30_000;
const CHUNK_TIMEOUT_MS = 60_000;

/** See {@link GitHubClient.open}. */
export async function openContent(request: ContentRequest, options: Options): Promise<Content> {
  const { host, signal } = options;
  const { offset = 0 } = request;
  const range = offset > 0 ? { range: `bytes=${offset}-` } : {};
  let url = `${host.api}${request.path}`;
  let headers: Record<string, string> = { ...options.headers, accept: request.accept, ...range };
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const stop = new AbortController();
    const response = await fetchOnce(url, headers, stop, options);
    const target = REDIRECTS.includes(response.status) ? response.headers.get("location") : null;
    if (target === null) return contentOf(response, request, stop, options);
    await response.body?.cancel();
    url = new URL(target, url).href;
    requireEncryption(url, host.api);
    headers = { "user-agent": "pakeplus", ...range };
  }
  signal.throwIfAborted();
  throw new AppError("GITHUB_NOT_UNDERSTOOD", `GitHub did not ${request.purpose}.`, {
    reason: "It redirects in a circle.",
    hint: "Try again.",
  });
}

async function fetchOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  stop: AbortController,
  { fetch, signal, host }: Options,
): Promise<Response> {
  const timer = setTimeout(() => stop.abort(timeout()), ANSWER_TIMEOUT_MS);
  try {
    return await fetch(url, { headers, redirect: "manual", signal: AbortSignal.any([signal, stop.signal]) });
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(error, host);
  } finally {
    clearTimeout(timer);
  }
}

async function contentOf(
  response: Response,
  request: ContentRequest,
  stop: AbortController,
  options: Options,
): Promise<Content> {
  const { status, headers, body } = response;
  const { offset = 0, purpose } = request;
  if (status !== 200 && status !== 206) {
    const text = await response.text().catch(() => "");
    const answer = { status, headers, body: jsonOf(text) };
    throw failureOf(answer, { host: options.host, purpose, now: options.now() });
  }
  const length = Number(headers.get("content-length") ?? Number.NaN);
  const start = status === 206 ? offset : 0;
  return {
    offset: start,
    bytes: Number.isFinite(length) ? start + length : null,
    chunks: body === null ? nothing() : readChunks(body, stop, options),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file of no bytes.
}

/** Ends with an error when nothing comes for a minute, or when the connection breaks. */
async function* readChunks(
  body: ReadableStream<Uint8Array>,
  stop: AbortController,
  { host, signal }: Options,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const timer = setTimeout(() => stop.abort(timeout()), CHUNK_TIMEOUT_MS);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(error, host);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function timeout(): DOMException {
  return new DOMException("nothing came", "TimeoutError");
}

function requireEncryption(url: string, api: string): void {
  const { protocol, host } = new URL(url);
  if (protocol === "https:" || api.startsWith("http:")) return;
  throw new AppError("GITHUB_NOT_UNDERSTOOD", `GitHub points to ${host} without encryption.`, {
    hint: "Look whether a proxy or a sign-in page of the network stands between.",
  });
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
