import { AppError } from "@pakeplus/core";
import { cancelled } from "../cancel.ts";
import { siteRefused, siteUnreachable } from "./site-unreachable.ts";

export interface FetchOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  /** For the whole exchange with all redirects. */
  timeoutMs: number;
  maxBytes: number;
  /** Content types wanted, for the Accept header. */
  accept: string;
  /** Gives the answer also when its status is an error. */
  anyStatus?: boolean;
}

export interface Fetched {
  /** After redirects. */
  url: string;
  bytes: Uint8Array;
  contentType: string | null;
  status: number;
  /** Header `Content-Security-Policy`. */
  policy: string | null;
}

const MAX_REDIRECTS = 10;

/**
 * Gets one resource within limits of time, size and redirects; http, https and data addresses only.
 * @throws AppError SITE_UNREACHABLE with the reason, or CANCELLED.
 */
export async function fetchLimited(address: string, options: FetchOptions): Promise<Fetched> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  let url = address;
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (!/^(https?|data):/i.test(url)) throw siteRefused(address, `It leads to ${url.slice(0, 100)}.`);
      const response = await options.fetch(url, {
        signal,
        redirect: "manual",
        headers: { accept: options.accept, "user-agent": "Mozilla/5.0 (compatible; PakePlus)" },
      });
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = new URL(location, url).href;
        continue;
      }
      if (!response.ok && options.anyStatus !== true) {
        await response.body?.cancel();
        throw siteRefused(url, `It answered with HTTP status ${response.status}.`);
      }
      return {
        url,
        bytes: await readLimited(response, url, options.maxBytes),
        contentType: response.headers.get("content-type"),
        status: response.status,
        policy: response.headers.get("content-security-policy"),
      };
    }
    throw siteRefused(address, `It redirects more than ${MAX_REDIRECTS} times.`);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (options.signal.aborted) throw cancelled();
    throw siteUnreachable(/^https?:/.test(url) ? url : address, timeout.aborted ? timeout.reason : error);
  }
}

async function readLimited(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes)
      throw siteRefused(url, `Its answer is larger than ${Math.round(maxBytes / 1024)} KiB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
