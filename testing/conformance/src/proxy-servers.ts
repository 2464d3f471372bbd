import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";

/** What a proxy was asked for. */
interface ProxiedRequest {
  /** `CONNECT` for a tunnel. */
  method: string;
  /** Of a tunnel `host:port`, otherwise the whole address. */
  target: string;
  headers: IncomingMessage["headers"];
}

export interface RecordingProxy {
  address: string;
  requests: readonly ProxiedRequest[];
  close(): Promise<void>;
}

/** Stands for every server of the internet: answers each plain request with `page` and gets no tunnel through. */
export async function openHttpProxy(page: string): Promise<RecordingProxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const server = answering(page, requests);
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", ({ url = "", headers }, socket) => {
    requests.push({ method: "CONNECT", target: url, headers });
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const port = await listenOnLoopback(server);
  return { address: `http://127.0.0.1:${port}`, requests, close: async () => closeAll(server, sockets) };
}

/** The same for SOCKS 5 (RFC 1928) without authentication, with targets as names. */
export async function openSocksProxy(page: string): Promise<RecordingProxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const http = answering(page, requests);
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      socket.write(Uint8Array.of(5, 0));
      socket.once("data", (request) => {
        const length = request[4] ?? 0;
        const name = request.subarray(5, 5 + length).toString("latin1");
        const port = request.readUInt16BE(5 + length);
        requests.push({ method: "CONNECT", target: `${name}:${port}`, headers: {} });
        socket.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        if (port === 80) http.emit("connection", socket);
        else socket.end();
      });
    });
  });
  const port = await listenOnLoopback(server);
  return { address: `socks5://127.0.0.1:${port}`, requests, close: async () => closeAll(server, sockets) };
}

function answering(page: string, requests: ProxiedRequest[]) {
  return createHttpServer(({ method = "", url = "", headers }, response) => {
    const target = url.startsWith("/") ? `http://${headers.host ?? ""}${url}` : url;
    requests.push({ method, target, headers });
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "access-control-allow-origin": "*",
    });
    response.end(page);
  });
}

async function listenOnLoopback(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}
