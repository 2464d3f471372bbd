import { fetchLimited } from "./fetch-limited.ts";
import type { ProbeOptions } from "./probe-site.ts";

const ICON_BYTES = 8 * 1024 * 1024;

/**
 * Downloads one picture.
 * @throws AppError SITE_UNREACHABLE or CANCELLED.
 */
export async function fetchIcon(url: string, options: ProbeOptions): Promise<Uint8Array> {
  const { bytes } = await fetchLimited(url, {
    fetch: options.fetch,
    signal: options.signal,
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: ICON_BYTES,
    accept: "image/svg+xml,image/*,*/*;q=0.5",
  });
  return bytes;
}
