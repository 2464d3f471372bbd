import type { Secret } from "@pakeplus/core";
import { createClient, type GitHubClient, type GitHubHost } from "@pakeplus/github";
import type { World } from "../world.ts";

/** A client on the network and clock of the command. */
export function connect(
  { fetch, wallClock, sleep, signal }: Pick<World, "fetch" | "wallClock" | "sleep" | "signal">,
  host: GitHubHost,
  token: Secret,
): GitHubClient {
  return createClient({
    host,
    token,
    fetch,
    now: wallClock,
    sleep,
    signal,
  });
}
