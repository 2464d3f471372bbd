import { setTimeout as wait } from "node:timers/promises";
import type { Secret } from "@pakeplus/core";
import { createClient, type GitHubClient, type GitHubHost } from "@pakeplus/github";
import type { World } from "../world.ts";

/** A client on the real network and clock. */
export function connect(
  { fetch, wallClock, signal }: Pick<World, "fetch" | "wallClock" | "signal">,
  host: GitHubHost,
  token: Secret,
): GitHubClient {
  return createClient({
    host,
    token,
    fetch,
    now: wallClock,
    sleep: async (milliseconds, stop) => wait(milliseconds, undefined, { signal: stop }),
    signal,
  });
}
