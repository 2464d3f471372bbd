// The library's web server: `node examples/website/serve.js [port]`. Loopback only, no dependencies.
import { once } from "node:events";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const PORT = 8321;
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
};
/** What the site calls a file when it is saved; the name in its address is another. */
const SAVED_AS = {
  "/downloads/new-books.csv": "New books – März.csv",
  "/downloads/opening-hours.pdf": "Opening hours.pdf",
};
const MAX_FORM_LENGTH = 4096;

/** Everything is read at the start, so no address can name a file outside `site`. */
function readSite() {
  const folder = new URL("site/", import.meta.url);
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => extname(name) !== "");
  return new Map(files.map((name) => [`/${name}`, readFileSync(new URL(name, folder))]));
}

/** The pages name the catalogue, which is another site: here the same server under its other name. */
function policy(partner) {
  return `default-src 'self'; frame-src ${partner}; frame-ancestors 'self' http://127.0.0.1:*; object-src 'none'`;
}

function sendFile(response, path, bytes, partner) {
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const name = SAVED_AS[path];
  response.writeHead(200, {
    "content-type": type,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...(type.startsWith("text/html") ? { "content-security-policy": policy(partner) } : {}),
    ...(name === undefined
      ? {}
      : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
  response.end(type.startsWith("text/html") ? bytes.toString().replaceAll("%CATALOGUE%", partner) : bytes);
}

async function readForm(request) {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_FORM_LENGTH) return null;
  }
  return new URLSearchParams(text);
}

/** A library card opens every door of an example; only the name on it is kept, in a cookie of the session. */
async function signIn(request, response) {
  const name = (await readForm(request))?.get("name")?.trim() ?? "";
  const isName = name !== "" && name.length <= 40;
  response.writeHead(303, {
    location: isName ? "/member/welcome.html" : "/member/sign-in.html",
    ...(isName ? { "set-cookie": `member=${encodeURIComponent(name)}; Path=/; HttpOnly; SameSite=Lax` } : {}),
  });
  response.end();
}

function memberOf(request) {
  const found = /(?:^|;\s*)member=([^;]*)/.exec(request.headers.cookie ?? "");
  return found === null ? null : decodeURIComponent(found[1]);
}

async function answer(files, request, response) {
  const { pathname } = new URL(request.url, "http://site.invalid");
  const partner = `http://localhost:${request.socket.localPort}`;
  if (request.method === "POST" && pathname === "/member/sign-in") return signIn(request, response);
  if (pathname === "/member/name") {
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    return response.end(JSON.stringify(memberOf(request)));
  }
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const bytes = files.get(path);
  if (bytes !== undefined) return sendFile(response, path, bytes, partner);
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  return response.end("The library has no such page.\n");
}

/**
 * Opens the library.
 * @param {number} port 0 for any free one.
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function openLibrary(port = PORT) {
  const files = readSite();
  const server = createServer((request, response) => {
    answer(files, request, response).catch((error) => response.destroy(error));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address().port;
  return {
    address: `http://127.0.0.1:${bound}/`,
    port: bound,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const wanted = Number(process.argv[2] ?? PORT);
  try {
    const { address } = await openLibrary(wanted);
    process.stdout.write(`The library is open at ${address}\n`);
  } catch (error) {
    process.stderr.write(`The library cannot open at port ${process.argv[2] ?? PORT}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
