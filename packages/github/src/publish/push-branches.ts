import { AppError } from "@pakeplus/core";
import { makeCommit } from "../git/make-commit.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { RefUpdate } from "../git/push-request.ts";
import { pushRefusal } from "../git/refusal.ts";
import { pushToRemote, type RemoteOptions } from "../git/remote.ts";
import type { PackContent } from "../git/write-pack.ts";
import type { BranchContent, KnownBranch } from "./branch-content.ts";

export interface BranchUpdate {
  /** Without `refs/heads/`. */
  branch: string;
  content: BranchContent;
  /** What the remote has; null when the branch does not exist. */
  known: KnownBranch | null;
  /** First line says what the commit is for. */
  message: string;
  /** Instead of those of all updates. */
  commit?: { author: { name: string; email: string }; at: number };
}

export interface PushBranchesOptions {
  remote: RemoteOptions;
  /** `owner/name`. */
  repository: string;
  author: { name: string; email: string };
  /** Seconds since 1970. */
  at: number;
  updates: readonly BranchUpdate[];
  /** Waits; a repository that was just made is found by Git only after a moment. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Whether to wait for a repository that is not found; so it is when nothing is said. */
  mayBeMissing?: boolean;
}

export interface PushedBranches {
  /** What the remote has now, by branch. */
  branches: ReadonlyMap<string, KnownBranch>;
  /** Objects that travelled. */
  sent: number;
}

/** After these pauses a repository that still is not found is not coming. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/**
 * Brings all branches to their content with one push, of which all or nothing happens. Only objects that the remote
 * does not have travel; a branch that has its content already is left alone.
 * @returns null when a branch is not where it was known to be: read it anew and decide again. Never forced.
 * @throws AppError GITHUB_REFUSED with the server's words, and what {@link pushToRemote} throws.
 */
export async function pushBranches(options: PushBranchesOptions): Promise<PushedBranches | null> {
  const planned = options.updates.map((update) => plan(update, options));
  const changed = planned.filter(({ ref }) => ref !== null);
  const branches = new Map(planned.map(({ branch, after }) => [branch, after]));
  if (changed.length === 0) return { branches, sent: 0 };
  const content = joined(changed.map(({ pack }) => pack));
  const updates = changed.flatMap(({ ref }) => (ref === null ? [] : [ref]));
  for (const pause of [...(options.mayBeMissing === false ? [] : PAUSES_MS), null]) {
    const outcome = await pushToRemote(options.remote, { repository: options.repository, updates, content });
    if (outcome.kind === "answered") {
      if (outcome.report.ok) return { branches, sent: content.objects.length + content.blobs.length };
      const refusal = pushRefusal(outcome.report);
      if (refusal === null) return null;
      throw refusal;
    }
    if (pause !== null) await options.sleep(pause, options.remote.signal);
  }
  throw new AppError("GITHUB_NOT_FOUND", `GitHub does not find ${options.repository} for sending files.`, {
    hint: "Look whether it exists, and whether the token has access to it; then try again.",
  });
}

interface Planned {
  branch: string;
  after: KnownBranch;
  /** null when there is nothing to do. */
  ref: RefUpdate | null;
  pack: PackContent;
}

function plan(
  { branch, content, known, message, commit: own }: BranchUpdate,
  { author, at }: PushBranchesOptions,
): Planned {
  if (known !== null && (known.root === content.root || known.isKept === true)) {
    return { branch, after: known, ref: null, pack: { objects: [], blobs: [] } };
  }
  const parents = known === null ? [] : [known.tip];
  const commit = makeCommit({ tree: content.root, parents, author, at, message, ...own });
  const isNew = (id: ObjectId) => known?.ids.has(id) !== true;
  return {
    branch,
    after: { tip: commit.id, root: content.root, ids: content.ids, mark: content.mark },
    ref: { ref: `refs/heads/${branch}`, from: known?.tip ?? null, to: commit.id },
    pack: {
      objects: [...content.trees.filter(({ id }) => isNew(id)), commit],
      blobs: content.blobs.filter(({ id }) => isNew(id)),
    },
  };
}

/** Each object once, also when two branches share it. */
function joined(packs: readonly PackContent[]): PackContent {
  const objects = new Map(packs.flatMap((pack) => pack.objects).map((object) => [object.id, object]));
  const blobs = new Map(packs.flatMap((pack) => pack.blobs).map((blob) => [blob.id, blob]));
  return { objects: [...objects.values()], blobs: [...blobs.values()] };
}
