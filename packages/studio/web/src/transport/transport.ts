import { STUDIO_KEY_HEADER } from "@pakeplus/core";
import { CallFailure, failureOf } from "./failure.ts";

interface TransportRequest {
  method: string;
  /** With its query. */
  path: string;
  /** Sent as JSON, unless it is a file. */
  body?: unknown;
  signal?: AbortSignal | undefined;
}

export interface Transport {
  /** Throws {@link CallFailure}; an answer is always 2xx. */
  send(request: TransportRequest): Promise<Response>;
}

/** Every call carries the key in a header: cookies ignore ports, and addresses end up in logs. */
export function createTransport(key: string, fetcher: typeof fetch = fetch): Transport {
  return {
    async send({ method, path, body, signal }) {
      const isFile = body instanceof Blob;
      const headers: Record<string, string> = { [STUDIO_KEY_HEADER]: key };
      if (body !== undefined && !isFile) headers["content-type"] = "application/json";
      const content = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) };
      const response = await fetcher(path, { method, headers, ...content, ...(signal && { signal }) }).catch(
        (error: unknown) => {
          if (signal?.aborted === true) throw error;
          throw new CallFailure("gone");
        },
      );
      if (!response.ok) throw await failureOf(response);
      return response;
    },
  };
}
