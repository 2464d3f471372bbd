import { AppError, type Secret } from "@pakeplus/core";
import { readAnswer, type Answer } from "./answer.ts";
import { failureOf, rateLimitOf } from "./failure.ts";
import type { Json } from "./fields.ts";
import type { GitHubHost } from "./host.ts";
import { networkFailure } from "./network-failure.ts";
import { createPace } from "./pace.ts";
import { openContent, type Content, type ContentRequest } from "./open-content.ts";
import { uploadContent, type UploadRequest } from "./upload-content.ts";

export interface ClientOptions {
  host: GitHubHost;
  token: Secret;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits; rejects when the signal fires. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
}

export interface GitHubRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the root of the API, with the query. */
  path: string;
  body?: Json;
  /** Ends the sentence "GitHub did not …". */
  purpose: string;
  /** Answers with 304 and costs nothing when nothing changed since. */
  etag?: string;
  /** Statuses beside 2xx and 304 that the caller knows what to do with. */
  expected?: readonly number[];
}

export interface GitHubClient {
  host: GitHubHost;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects when the client is told to stop. */
  pause(milliseconds: number): Promise<void>;
  /**
   * Waits at least so long before a question is asked again; longer when many are asked at the same time, or when little
   * is left of what GitHub gives the account for this hour. Rejects when the client is told to stop.
   */
  pace(milliseconds: number): Promise<void>;
  /**
   * Sends one request. A GET is tried three times when GitHub or the network fails; anything else once, because an
   * answer that got lost does not mean that nothing was done.
   * @throws AppError with a code of its own for each thing a person can do about it.
   */
  send(request: GitHubRequest): Promise<Answer>;
  /**
   * Opens a file. What GitHub redirects to is asked without the token, which must not go to another server.
   * @throws AppError as {@link GitHubClient.send}.
   */
  open(request: ContentRequest): Promise<Content>;
  /**
   * Sends a file, once, and only to the server that the token is for.
   * @throws AppError as {@link GitHubClient.send}; what reading the file throws.
   */
  upload(request: UploadRequest): Promise<Answer>;
}

/** Supported until at least March 2028; the next one drops `return_run_details`. */
const API_VERSION = "2022-11-28";
const TIMEOUT_MS = 30_000;
const TRIES = 3;
/** Longer pauses are the person's decision. */
const LONGEST_WAIT_MS = 10_000;

/** Speaks with the REST API of one GitHub with one token. */
export function createClient(options: ClientOptions): GitHubClient {
  const { host, now, sleep, signal } = options;
  const pace = createPace(now);

  const once = async (request: GitHubRequest): Promise<Answer> => {
    signal.throwIfAborted();
    try {
      const response = await options.fetch(`${host.api}${request.path}`, {
        method: request.method,
        headers: headersOf(request, options.token),
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        // A token must not follow a redirect to another server.
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      pace.note(response.headers);
      return await readAnswer(response);
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof AppError ? error : networkFailure(error, host);
    }
  };

  return {
    host,
    now,
    pause: async (milliseconds) => sleep(milliseconds, signal),
    pace: async (milliseconds) => sleep(pace.next(milliseconds), signal),
    open: async (request) => openContent(request, { ...options, headers: headersOf({}, options.token) }),
    upload: async (request) => uploadContent(request, { ...options, headers: headersOf({}, options.token) }),
    async send(request) {
      const isRepeatable = request.method === "GET";
      for (let attempt = 1; ; attempt += 1) {
        const mayRepeat = isRepeatable && attempt < TRIES;
        let pause = 500 * 2 ** attempt;
        try {
          const answer = await once(request);
          if (isFine(answer, request)) return answer;
          const limit = rateLimitOf(answer, now());
          if (limit !== null) pause = limit - now();
          const canHelp = answer.status >= 500 || limit !== null;
          if (!mayRepeat || !canHelp || pause > LONGEST_WAIT_MS) {
            throw failureOf(answer, { host, purpose: request.purpose, now: now() });
          }
        } catch (error) {
          if (!mayRepeat || !isNetworkError(error)) throw error;
        }
        await sleep(Math.max(pause, 0), signal);
      }
    },
  };
}

function isFine({ status }: Answer, { expected = [] }: GitHubRequest): boolean {
  return (status >= 200 && status < 300) || status === 304 || expected.includes(status);
}

function isNetworkError(error: unknown): boolean {
  const codes = ["GITHUB_UNREACHABLE", "GITHUB_TIMEOUT", "GITHUB_CUT_OFF"];
  return error instanceof AppError && codes.includes(error.code);
}

function headersOf(
  { body, etag }: Pick<GitHubRequest, "body" | "etag">,
  token: Secret,
): Record<string, string> {
  return {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token.reveal()}`,
    "user-agent": "pakeplus",
    "x-github-api-version": API_VERSION,
    ...(body !== undefined && { "content-type": "application/json" }),
    ...(etag !== undefined && { "if-none-match": etag }),
  };
}
