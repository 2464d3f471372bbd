import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AppError, STUDIO_KEY_HEADER } from "@pakeplus/core";
import { textIn } from "./commands/run-command.ts";
import { createHttp, PROOF_PATH } from "./http/create-http.ts";
import { listen, USUAL_PORT, type Listening } from "./http/listen.ts";
import { OPEN_PATH, TICKET_PATH } from "./http/open-page.ts";
import { createTickets } from "./http/tickets.ts";
import { isSame, proveKey, readStudioKey } from "./keep/studio-key.ts";
import type { StudioOptions } from "./options.ts";
import { openParts } from "./studio-parts.ts";

export interface Studio {
  /** With the key behind `#`, which browsers send to nobody. */
  url: string;
  port: number;
  /** Address for a program that opens it, whose arguments others can read: it works once, for a minute. */
  openingUrl: string;
  /** A Studio of this user was running already; this is its address, and nothing was started. */
  isOther: boolean;
  /** Stops everything on this computer. @returns How many builds go on at GitHub. */
  close(): Promise<number>;
}

/**
 * Starts the Studio on this computer's own address, or finds the one that runs at the usual port.
 * @throws AppError STUDIO_PORT_TAKEN for a port that was asked for.
 */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const { folders, port: asked } = options;
  mkdirSync(folders.data, { recursive: true, mode: 0o700 });
  mkdirSync(folders.config, { recursive: true, mode: 0o700 });
  const key = readStudioKey(join(folders.data, "key"));
  const addressAt = (port: number): string => `http://127.0.0.1:${port}/#key=${key}`;

  if (asked === null && (await isOurs(USUAL_PORT, key, options.fetch))) {
    const openingUrl = await ticketAt(USUAL_PORT, key, options.fetch);
    return { url: addressAt(USUAL_PORT), openingUrl, port: USUAL_PORT, isOther: true, close: async () => 0 };
  }
  const tickets = createTickets(options.clock);
  let port = 0;
  const parts = await openParts(options, key);
  await parts.frames.start(() => port);
  const http = createHttp(parts, { key, port: () => port }, tickets);
  const closeParts = async (): Promise<number> => {
    parts.registry.close();
    await parts.previews.close();
    await parts.frames.close();
    return parts.builds.close();
  };
  let listening: Listening;
  try {
    listening = await listen(async (request) => http.fetch(request), asked);
  } catch (error) {
    await closeParts();
    if (asked !== null && (await isOurs(asked, key, options.fetch)))
      throw oursIsThere(asked, addressAt(asked));
    throw error;
  }
  ({ port } = listening);
  return {
    url: addressAt(port),
    openingUrl: openingAt(port, tickets.make()),
    port,
    isOther: false,
    async close() {
      const goingOn = await closeParts();
      await listening.close();
      return goingOn;
    },
  };
}

/** Whether a Studio with this user's key answers there; the key itself is not sent. */
async function isOurs(port: number, key: string, fetchIt: typeof fetch): Promise<boolean> {
  const nonce = randomBytes(16).toString("hex");
  try {
    const answer = await fetchIt(`http://127.0.0.1:${port}${PROOF_PATH}?nonce=${nonce}`, {
      redirect: "error",
      signal: AbortSignal.timeout(1500),
    });
    return answer.ok && isSame((await answer.text()).slice(0, 100), proveKey(key, nonce));
  } catch {
    return false;
  }
}

const openingAt = (port: number, ticket: string): string => `http://127.0.0.1:${port}${OPEN_PATH}/${ticket}`;

/** Of the Studio that has proved to be ours. */
async function ticketAt(port: number, key: string, fetchIt: typeof fetch): Promise<string> {
  const headers = { [STUDIO_KEY_HEADER]: key };
  const answer = await fetchIt(`http://127.0.0.1:${port}${TICKET_PATH}`, { method: "POST", headers });
  return openingAt(port, textIn(await answer.json(), "ticket"));
}

function oursIsThere(port: number, url: string): AppError {
  return new AppError("STUDIO_PORT_TAKEN", `The Studio runs already at port ${port}.`, {
    hint: `Open ${url}`,
  });
}
