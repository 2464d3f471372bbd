import type { GitHubClient } from "../http/client.ts";
import { booleanField, listField, objectField, textField, type Json } from "../http/fields.ts";
import type { ObjectId } from "../git/object-id.ts";

/** What a repository holds: `missing` also when the token may not see it. */
export type Branches =
  | { kind: "missing" }
  | { kind: "empty" }
  | { kind: "filled"; tips: ReadonlyMap<string, ObjectId> };

/** Reads the tips of all branches with one request; names are without `refs/heads/`. */
export async function readBranches(client: GitHubClient, repository: string): Promise<Branches> {
  const { status, body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/git/matching-refs/heads/`,
    purpose: `read the branches of ${repository}`,
    expected: [404, 409],
  });
  if (status === 404) return { kind: "missing" };
  if (status === 409) return { kind: "empty" };
  const refs = (Array.isArray(body) ? body : []) as readonly Json[];
  const tips = refs.map((ref): [string, ObjectId] => [
    textField(ref, "ref").replace(/^refs\/heads\//u, ""),
    textField(objectField(ref, "object"), "sha"),
  ]);
  return tips.length === 0 ? { kind: "empty" } : { kind: "filled", tips: new Map(tips) };
}

export interface Listing {
  root: ObjectId;
  /** Every file and folder by its path. */
  entries: ReadonlyMap<string, ObjectId>;
  /** GitHub stops at 100,000 entries. */
  isComplete: boolean;
}

/** Reads the whole tree of a commit with one request. */
export async function readTree(client: GitHubClient, repository: string, commit: ObjectId): Promise<Listing> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}/git/trees/${commit}?recursive=1`,
    purpose: `list the files of ${repository}`,
  });
  const entries = listField(body, "tree").map((entry): [string, ObjectId] => [
    textField(entry, "path"),
    textField(entry, "sha"),
  ]);
  return {
    root: textField(body, "sha"),
    entries: new Map(entries),
    isComplete: !booleanField(body, "truncated"),
  };
}
