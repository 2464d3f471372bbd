import type { GitHubClient } from "../http/client.ts";
import type { Branches } from "../repository/read-branches.ts";
import { readTree } from "../repository/read-branches.ts";
import { markOf } from "./branch-mark.ts";
import type { KnownBranch } from "./branch-content.ts";

/** What the remote has of a branch, read from it; null when the branch does not exist. */
export async function readKnownBranch(
  client: GitHubClient,
  repository: string,
  branches: Branches,
  branch: string,
): Promise<KnownBranch | null> {
  const tip = branches.kind === "filled" ? branches.tips.get(branch) : undefined;
  if (tip === undefined) return null;
  const listing = await readTree(client, repository, tip);
  // Of a list that is cut off, the rest is sent once more; the server keeps one of both.
  return {
    tip,
    root: listing.root,
    ids: new Set([listing.root, ...listing.entries.values()]),
    mark: markOf(listing.entries.keys()),
  };
}
