import { once } from "node:events";
import type { Server } from "node:http";
import { AppError } from "@pakeplus/core";
import { createAdaptorServer } from "@hono/node-server";

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listening {
  server: Server;
  port: number;
  close(): Promise<void>;
}

/** PAKE on the keys of a telephone. */
export const USUAL_PORT = 7253;
const MOST_TRIES = 20;

/**
 * Listens on this computer only.
 * @param asked 0 takes any free port; null the usual one or the next that is free.
 * @throws AppError STUDIO_PORT_TAKEN for a port that was asked for.
 */
export async function listen(fetch: Fetch, asked: number | null): Promise<Listening> {
  let port = asked ?? USUAL_PORT;
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOn(fetch, port);
    } catch (error) {
      const isLast = asked !== null || tries === MOST_TRIES;
      if (isLast) throw portTaken(port, error);
      port += 1;
    }
  }
}

async function listenOn(fetch: Fetch, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    hostname: "127.0.0.1",
    overrideGlobalObjects: false,
  }) as Server;
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address !== null ? address.port : port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portTaken(port: number, cause: unknown): AppError {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return new AppError("STUDIO_PORT_TAKEN", `The Studio cannot use port ${port}.`, {
    cause,
    reason:
      code === "EACCES" ? "This user may not use that port." : "Another program on this computer uses it.",
    hint: "Leave --port out to take a free one, or name another.",
  });
}
