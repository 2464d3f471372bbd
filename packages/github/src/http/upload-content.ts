import { AppError } from "@pakeplus/core";
import { readAnswer, type Answer } from "./answer.ts";
import type { ClientOptions } from "./client.ts";
import { failureOf } from "./failure.ts";
import { networkFailure } from "./network-failure.ts";

export interface UploadRequest {
  /** Where GitHub said that files go, with the query. */
  url: string;
  /** Media type. */
  type: string;
  bytes: number;
  body: AsyncIterable<Uint8Array>;
  /** Ends the sentence "GitHub did not …". */
  purpose: string;
}

type Options = ClientOptions & { headers: Readonly<Record<string, string>> };

/** While nothing moves. */
const STALL_MS = 60_000;

/** See {@link GitHubClient.upload}. */
export async function uploadContent(request: UploadRequest, options: Options): Promise<Answer> {
  const { host, signal, now } = options;
  requireOwnHost(request.url, options);
  const stop = new AbortController();
  const watch = createWatch(() => stop.abort(new DOMException("nothing moves", "TimeoutError")));
  const source: { failure: unknown } = { failure: null };
  try {
    const response = await options.fetch(request.url, {
      method: "POST",
      headers: {
        ...options.headers,
        "content-type": request.type,
        "content-length": String(request.bytes),
      },
      body: streamOf(request.body, () => watch.moved(), source),
      // Node's fetch wants it for a body that is a stream; its types do not know it everywhere.
      ...({ duplex: "half" } as object),
      redirect: "manual",
      signal: AbortSignal.any([signal, stop.signal]),
    });
    const answer = await readAnswer(response);
    if (answer.status === 201) return answer;
    throw failureOf(answer, { host, purpose: request.purpose, now: now() });
  } catch (error) {
    signal.throwIfAborted();
    if (source.failure !== null) throw source.failure;
    throw error instanceof AppError ? error : networkFailure(error, host);
  } finally {
    watch.end();
  }
}

/** The token goes along, so that an answer of GitHub must not send it elsewhere. */
function requireOwnHost(url: string, { host }: Options): void {
  const [target, own] = [new URL(url), new URL(host.uploads)];
  const name = new URL(host.web).hostname;
  const isOwn = target.host === own.host || target.hostname.endsWith(`.${name}`);
  if (isOwn && target.protocol === own.protocol) return;
  throw new AppError("GITHUB_NOT_UNDERSTOOD", `GitHub wants files to be sent to ${target.host}.`, {
    reason: "That is not the server that the token is for, so nothing was sent.",
    hint: "Look whether a proxy stands between.",
  });
}

function streamOf(
  body: AsyncIterable<Uint8Array>,
  moved: () => void,
  source: { failure: unknown },
): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      moved();
      try {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        source.failure = error;
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

function createWatch(onStall: () => void) {
  let timer = setTimeout(onStall, STALL_MS);
  const end = () => clearTimeout(timer);
  return {
    moved() {
      end();
      timer = setTimeout(onStall, STALL_MS);
    },
    end,
  };
}
