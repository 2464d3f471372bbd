import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Context } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".map": "application/json",
};

const MISSING = `<!doctype html><meta charset="utf-8"><title>Studio</title>
<p>The pages of the Studio are not part of this build. Run <code>npm run build</code>.</p>`;

/**
 * Serves the built page. Only files that were there at the start are ever opened, so no address leads elsewhere; every
 * other address is a page that the script in index.html knows.
 * @param dir Absolute.
 */
export function servePage(dir: string): (context: Context) => Response {
  const files = new Set(listFiles(dir));
  return (context) => {
    const path = decoded(context.req.path).slice(1);
    const name = files.has(path) ? path : "index.html";
    // A script that is gone must not be answered by a page.
    if (name !== path && extname(path) !== "") return context.text("Not here.", 404);
    if (!files.has(name)) return context.html(MISSING, 503);
    const isHashed = /-[A-Z\d]{8}\./u.test(name);
    return context.body(readFileSync(join(dir, name)), 200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  };
}

function listFiles(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll("\\", "/"),
      );
  } catch {
    return [];
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
