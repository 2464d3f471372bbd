import { AppError } from "@pakeplus/core";
import type { CheckedSite } from "@pakeplus/core";
import { decodeText } from "../site/decode-text.ts";
import { fetchLimited } from "../site/fetch-limited.ts";
import type { CodeNotes } from "./code-notes.ts";
import { scanPageFile, scanScriptFile } from "./scan-file.ts";

const PAGE_BYTES = 4 * 1024 * 1024;
const SCRIPT_BYTES = 3 * 1024 * 1024;
const MAX_SCRIPTS = 10;
const TIMEOUT_MS = 10_000;

export interface SiteOptions {
  fetch: typeof fetch;
  signal: AbortSignal;
  notes: CodeNotes;
}

/**
 * Asks a website for its page and for the first ten scripts of its own that the page names; nothing else.
 * @throws AppError CANCELLED. A site that does not answer is a fact, not an error.
 */
export async function collectSite(url: string, options: SiteOptions): Promise<CheckedSite> {
  const { notes } = options;
  const limits = { fetch: options.fetch, signal: options.signal, timeoutMs: TIMEOUT_MS };
  try {
    const answer = await fetchLimited(url, {
      ...limits,
      maxBytes: PAGE_BYTES,
      accept: "text/html,*/*;q=0.5",
      anyStatus: true,
    });
    const isPage = answer.contentType === null || /html/i.test(answer.contentType);
    const text = isPage ? decodeText(answer.bytes, answer.contentType) : "";
    const page = await scanPageFile(text, { file: answer.url, notes }, () => true);
    const { origin } = new URL(answer.url);
    const scripts = page.references
      .filter(({ kind }) => kind === "script" || kind === "module")
      .flatMap(({ target }) =>
        target.where === "web" && new URL(target.url).origin === origin ? [target.url] : [],
      );
    for (const script of [...new Set(scripts)].slice(0, MAX_SCRIPTS)) {
      await noteScript(script, { ...limits, maxBytes: SCRIPT_BYTES, accept: "*/*" }, answer.url, notes);
    }
    return {
      ok: true,
      asked: url,
      url: answer.url,
      status: answer.status,
      isPage,
      policy: answer.policy ?? page.policy,
      references: page.references,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
    const message = error.reason === undefined ? error.message : `${error.message} ${error.reason}`;
    return { ok: false, url, message, hint: error.hint ?? null };
  }
}

/** A script that does not come is the site's matter; the page is judged without it. */
async function noteScript(
  url: string,
  limits: Parameters<typeof fetchLimited>[1],
  pageBase: string,
  notes: CodeNotes,
): Promise<void> {
  try {
    const { bytes, contentType } = await fetchLimited(url, limits);
    scanScriptFile(decodeText(bytes, contentType), { file: url, pageBase, importMap: new Map(), notes });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "SITE_UNREACHABLE") throw error;
  }
}
