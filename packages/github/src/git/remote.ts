import { AppError, type Secret } from "@pakeplus/core";
import type { GitHubHost } from "../http/host.ts";
import { failureOf } from "../http/failure.ts";
import { networkFailure } from "../http/network-failure.ts";
import { pushRequest, type RefUpdate } from "./push-request.ts";
import { parsePushReport, type PushReport } from "./push-report.ts";
import type { PackContent } from "./write-pack.ts";

export interface RemoteOptions {
  host: GitHubHost;
  token: Secret;
  fetch: typeof fetch;
  signal: AbortSignal;
}

export interface PushOptions {
  /** `owner/name`. */
  repository: string;
  /** All together or none. */
  updates: readonly RefUpdate[];
  content: PackContent | null;
}

/** `not-found`: a repository that was just made needs a moment. */
export type PushOutcome = { kind: "answered"; report: PushReport } | { kind: "not-found" };

/**
 * Sends one push over smart HTTP (gitprotocol-http, stateless RPC): one request whatever the number of files.
 * @throws AppError GITHUB_… and TOKEN_… when there is no answer of git, SOURCE_CHANGED from reading the files.
 */
export async function pushToRemote(options: RemoteOptions, push: PushOptions): Promise<PushOutcome> {
  const { host, token, signal } = options;
  const stalled = watchdog();
  const body = guarded(pushRequest(push.updates, push.content), stalled.alive);
  try {
    const response = await options.fetch(`${host.web}/${push.repository}.git/git-receive-pack`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`x-access-token:${token.reveal()}`).toString("base64")}`,
        "content-type": "application/x-git-receive-pack-request",
        accept: "application/x-git-receive-pack-result",
        "user-agent": "git/pakeplus",
      },
      body: ReadableStream.from(body.chunks),
      duplex: "half",
      // With anything else fetch keeps a second copy of the whole body in memory (Fetch Standard, "HTTP-network-or-cache
      // fetch": the request is cloned unless it has no window and refuses redirects).
      redirect: "error",
      window: null,
      signal: AbortSignal.any([signal, stalled.signal]),
    });
    return await readOutcome(response, push.repository, host);
  } catch (error) {
    signal.throwIfAborted();
    if (body.failure() !== null) throw body.failure();
    if (isRedirect(error)) throw moved(push.repository);
    throw error instanceof AppError ? error : networkFailure(error, host);
  } finally {
    stalled.end();
  }
}

/** Node has no code for it, only words in the cause of its error. */
function isRedirect(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /unexpected redirect/iu.test(error.message) || isRedirect(error.cause);
}

function moved(repository: string): AppError {
  return new AppError("GITHUB_MOVED", `GitHub did not take the files for ${repository}: it has moved.`, {
    hint: "The repository was renamed or transferred. Use its new name.",
  });
}

/** GitHub reads, unpacks and checks everything before it answers. */
const SILENCE_MS = 180_000;

/** Fires when nothing was read and nothing answered for three minutes. */
function watchdog() {
  const stop = new AbortController();
  const fire = (): void => stop.abort(new DOMException("nothing happened", "TimeoutError"));
  let timer = setTimeout(fire, SILENCE_MS);
  return {
    signal: stop.signal,
    alive: (): void => {
      clearTimeout(timer);
      timer = setTimeout(fire, SILENCE_MS);
    },
    end: (): void => clearTimeout(timer),
  };
}

/** fetch hides why its body failed; this remembers it. */
function guarded(source: AsyncIterable<Uint8Array>, alive: () => void) {
  let failure: unknown = null;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        alive();
        yield chunk;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { chunks: chunks(), failure: () => failure };
}

async function readOutcome(response: Response, repository: string, host: GitHubHost): Promise<PushOutcome> {
  const { status } = response;
  const answer = new Uint8Array(await response.arrayBuffer());
  if (status === 200) {
    if (response.headers.get("content-type") !== "application/x-git-receive-pack-result") {
      throw new AppError("GITHUB_NOT_UNDERSTOOD", "The answer to the files does not come from GitHub.", {
        reason: "A proxy, a sign-in page of the network or a wrong server name can be the cause.",
        hint: "Open a web page in a browser to see whether the network asks for something; then try again.",
      });
    }
    try {
      return { kind: "answered", report: parsePushReport(answer) };
    } catch (cause) {
      throw new AppError("GITHUB_CUT_OFF", "GitHub's answer to the files could not be read.", {
        cause,
        hint: "Try again; the next attempt finds out what has arrived.",
      });
    }
  }
  if (status === 404) return { kind: "not-found" };
  const said = Buffer.from(answer).toString().slice(0, 500).trim();
  if (status === 401) {
    throw new AppError("TOKEN_REJECTED", "GitHub does not accept the token for sending files.", {
      hint: "Test it with pakeplus token test.",
    });
  }
  const sso = response.headers.get("x-github-sso");
  if (status === 403 && sso === null && !/rate limit/iu.test(said)) {
    throw new AppError("TOKEN_RIGHT_MISSING", `The token may not send files to ${repository}.`, {
      reason: said,
      hint: 'A classic token needs "repo", a fine-grained one "Contents: read and write" for this repository.',
    });
  }
  const refusal = { status, headers: response.headers, body: said === "" ? null : { message: said } };
  throw failureOf(refusal, { host, purpose: `take the files for ${repository}`, now: Date.now() });
}
