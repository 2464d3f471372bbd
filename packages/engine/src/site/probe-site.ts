import { AppError } from "@pakeplus/core";
import { decodeText } from "./decode-text.ts";
import { fetchLimited } from "./fetch-limited.ts";
import { rankIcons } from "./rank-icons.ts";
import { readManifest } from "./read-manifest.ts";
import type { WebManifest } from "./read-manifest.ts";
import { readPage } from "./read-page.ts";

export interface ProbeOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  /** For each request; 10 seconds unless given. */
  timeoutMs?: number;
}

/** What a site says about itself. All addresses are absolute. */
export interface SiteFacts {
  /** After redirects. */
  url: string;
  name: string | null;
  shortName: string | null;
  description: string | null;
  themeColor: string | null;
  backgroundColor: string | null;
  lang: string | null;
  /** Inside the site's own origin, else null. */
  startUrl: string | null;
  scope: string | null;
  /** Best first; the last resort `/favicon.ico` stands at the end. */
  icons: readonly string[];
}

const PAGE_BYTES = 4 * 1024 * 1024;
const MANIFEST_BYTES = 512 * 1024;
const TIMEOUT_MS = 10_000;

function absolute(href: string | null, base: string): string | null {
  return href !== null && URL.canParse(href, base) ? new URL(href, base).href : null;
}

/**
 * Asks a site for its page and its web app manifest.
 * @throws AppError SITE_UNREACHABLE with the reason, or CANCELLED. A broken manifest is only ignored.
 */
export async function probeSite(url: string, options: ProbeOptions): Promise<SiteFacts> {
  const limits = { fetch: options.fetch, signal: options.signal, timeoutMs: options.timeoutMs ?? TIMEOUT_MS };
  const page = await fetchLimited(url, { ...limits, maxBytes: PAGE_BYTES, accept: "text/html,*/*;q=0.5" });
  const head = await readPage(decodeText(page.bytes, page.contentType));
  const base = absolute(head.base, page.url) ?? page.url;

  const manifestUrl = absolute(head.manifest, base);
  const manifest = manifestUrl === null ? null : await fetchManifest(manifestUrl, limits);
  const manifestIcons = (manifest?.icons ?? []).flatMap((icon) => {
    const src = absolute(icon.src, manifestUrl ?? base);
    return src === null ? [] : [{ ...icon, src }];
  });
  const pageIcons = head.icons.flatMap((icon) => {
    const href = absolute(icon.href, base);
    return href === null ? [] : [{ ...icon, href }];
  });

  const sameOrigin = (address: string | null): string | null =>
    address !== null && new URL(address).origin === new URL(page.url).origin ? address : null;
  return {
    url: page.url,
    name: manifest?.name ?? head.appName ?? head.title,
    shortName: manifest?.shortName ?? null,
    description: manifest?.description ?? head.description,
    themeColor: manifest?.themeColor ?? head.themeColor,
    backgroundColor: manifest?.backgroundColor ?? null,
    lang: manifest?.lang ?? head.lang,
    startUrl: sameOrigin(absolute(manifest?.startUrl ?? null, manifestUrl ?? base)),
    scope: sameOrigin(absolute(manifest?.scope ?? null, manifestUrl ?? base)),
    icons: [...new Set([...rankIcons(pageIcons, manifestIcons), new URL("/favicon.ico", page.url).href])],
  };
}

async function fetchManifest(
  url: string,
  limits: { fetch: typeof fetch; signal: AbortSignal; timeoutMs: number },
): Promise<WebManifest | null> {
  try {
    const { bytes } = await fetchLimited(url, {
      ...limits,
      maxBytes: MANIFEST_BYTES,
      accept: "application/manifest+json,application/json,*/*;q=0.5",
    });
    return readManifest(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof AppError && error.code === "SITE_UNREACHABLE") return null;
    throw error;
  }
}
