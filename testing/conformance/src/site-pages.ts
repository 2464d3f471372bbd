import type { SiteAnswer, SiteRequest } from "./site-server.ts";

export interface Hit {
  origin: string;
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

export type SiteFiles = ReadonlyMap<string, string>;

const AGENT_SCRIPTS = ["/agent.js", "/powers.js"];
const AGENT_MODULES = ["/checks/links.js", "/checks/platform.js", "/checks/bridge.js", "/checks/isolated.js"];

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page that talks with the driver and reports its own powers. */
function agentPage(name: string, control: string): string {
  const scripts = AGENT_SCRIPTS.map(
    (path) =>
      `<script src="${control}${path}" data-control="${control}" data-name="${escapeHtml(name)}"></script>`,
  );
  const modules = AGENT_MODULES.map(
    (path) => `<script type="module" crossorigin src="${control}${path}"></script>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(name)}</title>${scripts.join("")}${modules.join("")}
<body style="background:#2456a6;color:#fff"><h1>${escapeHtml(name)}</h1><div id="stage"></div></body></html>`;
}

/** A page for frames: reports its powers by itself. */
function powersPage(name: string, control: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(name)}</title>
<script src="${control}/powers.js" data-report="${control}" data-name="${escapeHtml(name)}"></script>
<body><a style="position:fixed;inset:0" href="plain?from=frame">inner link</a></body>`;
}

const attachment = (fileName: string): Readonly<Record<string, string>> => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
});

const html = (body: string): SiteAnswer => ({ status: 200, type: "text/html; charset=utf-8", body });

/** What the two sites answer. Paths begin with the link rule that applies to them: /app, /window, /browser, /blocked. */
export function answerSite(request: SiteRequest, control: string): SiteAnswer {
  const { path, query } = request;
  const name = query.get("name") ?? path;
  if (path.endsWith("/redirect")) return { status: 302, headers: { location: query.get("to") ?? "/" } };
  if (path.endsWith("/powers")) return html(powersPage(name, control));
  if (path.endsWith("/plain")) return html(`<!doctype html><title>plain</title><p>plain</p>`);
  if (path.endsWith("/file.zip"))
    return { status: 200, type: "application/zip", body: `zip ${query.get("mark") ?? ""}` };
  if (path.endsWith("/attachment"))
    return {
      status: 200,
      type: "text/html; charset=utf-8",
      headers: attachment(name),
      body: `attachment ${query.get("mark") ?? ""}${request.body}`,
    };
  if (path.endsWith("/missing")) return { status: 404, type: "text/plain", body: "missing" };
  return html(agentPage(name, control));
}
