import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export interface TestSite {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** Paths asked for, in order. */
  requests: readonly string[];
}

type Answer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
};

/** A website on loopback; unknown paths answer 404. Gone when the test ends. */
export async function startSite(answers: Readonly<Record<string, Answer>>): Promise<TestSite> {
  const requests: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const answer = answers[path];
    if (typeof answer === "function") return answer(request, response);
    const ending = path.split(".").at(-1) ?? "";
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": TYPES[ending] ?? "text/html" });
    response.end(answer ?? "not found");
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, requests };
}
