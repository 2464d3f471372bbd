import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Secret } from "@pakeplus/core";
import { onTestFinished } from "vitest";
import { createClient, type GitHubClient } from "../http/client.ts";
import { hostOf } from "../http/host.ts";

export const TOKEN = `ghp_${"a".repeat(36)}`;

export interface LoopbackServer {
  client: GitHubClient;
  /** One line for each request, such as `GET /user`. */
  asked: string[];
  requests: IncomingMessage[];
  /** Pauses that the client asked for, milliseconds. */
  pauses: number[];
}

/** A server on this computer that answers as told, and a client for it. Closed when the test ends. */
export async function startLoopback(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<LoopbackServer> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ""} ${request.url?.replace("/api/v3", "") ?? ""}`);
    requests.push(request);
    answer(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const pauses: number[] = [];
  const client = createClient({
    host: hostOf(`http://127.0.0.1:${port}`),
    token: new Secret(TOKEN),
    fetch,
    now: () => 0,
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    signal: new AbortController().signal,
  });
  return { client, asked, requests, pauses };
}

/** An answer as GitHub gives it. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
