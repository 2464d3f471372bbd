import { AppError, type Secret } from "@pakeplus/core";
import type { GitHubHost } from "../http/host.ts";
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
  const body = guarded(pushRequest(push.updates, push.content));
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
      redirect: "manual",
      signal,
    });
    return await readOutcome(response, push.repository);
  } catch (error) {
    signal.throwIfAborted();
    if (body.failure() !== null) throw body.failure();
    throw error instanceof AppError ? error : networkFailure(error, host);
  }
}

/** fetch hides why its body failed; this remembers it. */
function guarded(source: AsyncIterable<Uint8Array>) {
  let failure: unknown = null;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { chunks: chunks(), failure: () => failure };
}

async function readOutcome(response: Response, repository: string): Promise<PushOutcome> {
  const { status } = response;
  const answer = new Uint8Array(await response.arrayBuffer());
  if (status === 200) {
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
  if (status === 403) {
    throw new AppError("TOKEN_RIGHT_MISSING", `The token may not send files to ${repository}.`, {
      reason: said,
      hint: 'A classic token needs "repo", a fine-grained one "Contents: read and write" for this repository.',
    });
  }
  throw new AppError(status >= 500 ? "GITHUB_DOWN" : "GITHUB_REFUSED", "GitHub did not take the files.", {
    reason: said === "" ? `HTTP ${status}.` : `GitHub says: ${said}`,
    hint: "Try again later. Nothing is lost.",
  });
}
