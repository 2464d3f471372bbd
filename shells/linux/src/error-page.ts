import type { FailureReason } from "./load-failure.ts";
import { recoversByItself } from "./load-failure.ts";
import type { Strings } from "./strings.ts";

export interface ErrorPageOptions {
  /** The address that failed; Retry is a plain link to it, because this page runs without an origin. */
  address: string;
  reason: FailureReason;
  /** The engine's own words, small print for those who report the failure. */
  detail: string;
  strings: Strings;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const STYLE = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:34em;padding:2em}
h1{font-size:1.4em;margin:0 0 .6em}
p{margin:.4em 0}
small{opacity:.7;overflow-wrap:anywhere}
a{display:inline-block;margin:1.2em 0;padding:.5em 1.6em;border-radius:.5em;background:#2563eb;color:#fff;text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid #93c5fd;outline-offset:2px}`;

/** The page that stands where a page could not be loaded. It works without scripts of the app and without network. */
export function renderErrorPage({ address, reason, detail, strings }: ErrorPageOptions): string {
  const again = recoversByItself(reason) ? `<p>${escapeHtml(strings.willRetry)}</p>` : "";
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(strings.errorTitle)}</title><style>${STYLE}</style></head>
<body><main role="alert" data-reason="${reason}"><h1>${escapeHtml(strings.errorTitle)}</h1>
<p>${escapeHtml(strings.reasons[reason])} ${escapeHtml(strings.hints[reason])}</p>${again}
<a id="retry" href="${escapeHtml(address)}">${escapeHtml(strings.retry)}</a>
<p><small>${escapeHtml(address)}<br>${escapeHtml(detail)}</small></p></main>
<script>document.getElementById("retry").focus()</script></body></html>`;
}
