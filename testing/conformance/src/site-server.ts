import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import { type AddressInfo, createServer as createTcpServer } from "node:net";

export interface SiteRequest {
  method: string;
  /** As the client named it, for example `http://localhost:4000`. */
  origin: string;
  /** Decoded; without the query. */
  path: string;
  query: URLSearchParams;
  body: string;
  headers: IncomingMessage["headers"];
  /** Aborts when the client goes away before the answer. */
  gone: AbortSignal;
}

export interface SiteAnswer {
  status: number;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

export interface Server {
  address: string;
  port: number;
  close(): Promise<void>;
}

type Handler = (request: SiteRequest) => Promise<SiteAnswer>;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

async function respond(request: IncomingMessage, response: ServerResponse, handler: Handler): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const origin = `http://${request.headers.host ?? ""}`;
  const url = new URL(request.url ?? "/", "http://site.invalid");
  const body = await readBody(request);
  const answer = await handler({
    method: request.method ?? "GET",
    origin,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body,
    headers: request.headers,
    gone: gone.signal,
  });
  response.writeHead(answer.status, {
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    ...(answer.type === undefined ? {} : { "content-type": answer.type }),
    ...answer.headers,
  });
  response.end(answer.body);
}

/** @param port 0 for any free one. On both loopback families where the system has them, because `localhost` means both. */
export async function listen(handler: Handler, port = 0): Promise<Server> {
  const open = async (host: string, at: number) => {
    const server = createServer((request, response) => {
      respond(request, response, handler).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
        response.end(String(error));
      });
    });
    server.listen(at, host);
    await once(server, "listening");
    return server;
  };
  const first = await open("127.0.0.1", port);
  const bound = (first.address() as AddressInfo).port;
  const second = await open("::1", bound).catch(() => null);
  return {
    address: `http://127.0.0.1:${bound}`,
    port: bound,
    async close() {
      const servers = second === null ? [first] : [first, second];
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map(async (server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/**
 * A server that takes connections and drops them, as a site does whose machine is up and whose program is not.
 * @param port 0 for any free one.
 */
export async function listenAndDrop(
  port: number,
): Promise<{ address: string; connections(): number; close(): Promise<void> }> {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: async () => new Promise((resolve) => server.close(() => resolve())),
  };
}
