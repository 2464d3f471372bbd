import { listen } from "@pakeplus/conformance";

export const SITE_COLOUR = "#c2410c";
export const SITE_NAME = "一文小说 📖";
export const SITE_TITLE = "第一章 · 一文小说";

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="${SITE_COLOUR}"/><path d="M16 18h14v28H16zM34 18h14v28H34z" fill="#fff"/></svg>`;

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>${SITE_TITLE}</title><meta name="theme-color" content="${SITE_COLOUR}"><link rel="icon" href="/icon.svg">
<body style="margin:0;background:${SITE_COLOUR};color:#fff;font:24px sans-serif"><h1 style="margin:40px">一文小说</h1></body></html>`;

/** Someone's website on the loopback. */
export async function openSiteToPackage() {
  return listen(async ({ path }) => {
    if (path === "/icon.svg") return { status: 200, type: "image/svg+xml", body: ICON };
    if (path === "/") return { status: 200, type: "text/html; charset=utf-8", body: PAGE };
    return { status: 404, type: "text/plain", body: "not found" };
  });
}
