import { AppError } from "@pakeplus/core";
import { makeCommit } from "../git/make-commit.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { RemoteOptions } from "../git/remote.ts";
import type { GitHubClient } from "../http/client.ts";
import { ensureBuildRepository } from "../repository/build-repository.ts";
import type { NewRepository } from "../repository/create-repository.ts";
import { branchContent, type BranchContent, type BranchFile, type KnownBranch } from "./branch-content.ts";
import { pushBranches, type BranchUpdate, type PushedBranches } from "./push-branches.ts";
import { readKnownBranch } from "./read-known.ts";

export interface SendAppOptions {
  client: GitHubClient;
  remote: RemoteOptions;
  repository: NewRepository;
  account: { login: string; id: number };
  /** What this computer remembers of the repository, by branch; null when it knows nothing of it. */
  known: ReadonlyMap<string, KnownBranch> | null;
  /** Whether it is worth making the repository without looking first. */
  isProbablyNew: boolean;
  /** What `main` is to hold. */
  main: readonly BranchFile[];
  /** `branch` as in `app/notes`. */
  app: { branch: string; message: string; files: readonly BranchFile[] };
}

export interface SentApp {
  /** `owner/name`. */
  fullName: string;
  isNew: boolean;
  /** Tip of the app's branch. */
  commit: ObjectId;
  branches: ReadonlyMap<string, KnownBranch>;
  /** Objects that travelled. */
  sent: number;
  /** Another computer had sent something since this one looked last; that stays in the history. */
  hadMoved: boolean;
}

/**
 * The first commit of `main` is the same on every computer for the same content, so that it is known by its id alone:
 * hence a time and an author that belong to nobody (RFC 2606 keeps `.invalid` free).
 */
const FIRST_COMMIT = {
  author: { name: "PakePlus", email: "noreply@pakeplus.invalid" },
  at: Date.UTC(2026, 0, 1) / 1000,
};
const MAIN_MESSAGE = "What GitHub runs to build the apps";
const MOST_TRIES = 4;

/**
 * Brings `main` and the branch of an app to their content, in a repository that is made when it does not exist. Reads
 * only what this computer does not remember; nothing of anybody is overwritten.
 * @throws AppError GITHUB_… and TOKEN_…, SOURCE_CHANGED; nothing has changed then, or the next attempt goes on.
 */
export async function sendApp(options: SendAppOptions): Promise<SentApp> {
  const { client, known, repository } = options;
  const main = branchContent(options.main);
  const app = branchContent(options.app.files);
  const fullName = `${repository.owner}/${repository.name}`;
  let hadMoved = false;
  if (known?.has("main") === true) {
    const pushed = await pushRemembered(options, { fullName, main, app });
    if (pushed !== null) return result(pushed, options, { fullName, isNew: false, hadMoved });
    hadMoved = true;
  }
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const found = await ensureBuildRepository(client, {
      ...repository,
      isProbablyNew: options.isProbablyNew && attempt === 1 && !hadMoved,
      ownMain: firstMain(main),
    });
    const { isNew, branches } = found;
    const before = new Map<string, KnownBranch>();
    if (found.main !== null) before.set("main", found.main);
    const own = await readKnownBranch(client, fullName, branches, options.app.branch);
    if (own !== null) before.set(options.app.branch, own);
    const pushed = await push(options, { fullName, main, app, before, mayBeMissing: true });
    if (pushed !== null) return result(pushed, options, { fullName, isNew, hadMoved });
    hadMoved = true;
  }
  throw new AppError("GITHUB_CONFLICT", `Others keep changing ${fullName} at the same time.`, {
    reason: `In ${MOST_TRIES} attempts somebody else was first. Nothing of theirs was overwritten.`,
    hint: "Publish again when the others are done.",
  });
}

interface Planned {
  fullName: string;
  main: BranchContent;
  app: BranchContent;
}

/** With what this computer remembers; null when that is not so any more. */
async function pushRemembered(options: SendAppOptions, planned: Planned): Promise<PushedBranches | null> {
  const before = options.known ?? new Map<string, KnownBranch>();
  try {
    return await push(options, { ...planned, before, mayBeMissing: false });
  } catch (error) {
    // Deleted since: it is made anew.
    if (error instanceof AppError && error.code === "GITHUB_NOT_FOUND") return null;
    throw error;
  }
}

async function push(
  { client, remote, account, app }: SendAppOptions,
  planned: Planned & { before: ReadonlyMap<string, KnownBranch>; mayBeMissing: boolean },
): Promise<PushedBranches | null> {
  const { before } = planned;
  const main = before.get("main") ?? null;
  const updates: readonly BranchUpdate[] = [
    {
      branch: "main",
      content: planned.main,
      known: main,
      message: MAIN_MESSAGE,
      ...(main === null && { commit: FIRST_COMMIT }),
    },
    { branch: app.branch, content: planned.app, known: before.get(app.branch) ?? null, message: app.message },
  ];
  return pushBranches({
    remote,
    repository: planned.fullName,
    // The only address that never makes GitHub refuse a push for privacy.
    author: { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.com` },
    at: Math.floor(client.now() / 1000),
    updates,
    sleep: async (milliseconds) => client.pause(milliseconds),
    mayBeMissing: planned.mayBeMissing,
  });
}

function firstMain({ root, ids }: BranchContent): KnownBranch {
  const { id } = makeCommit({ tree: root, parents: [], ...FIRST_COMMIT, message: MAIN_MESSAGE });
  return { tip: id, root, ids };
}

function result(
  { branches, sent }: PushedBranches,
  { app }: SendAppOptions,
  found: Pick<SentApp, "fullName" | "isNew" | "hadMoved">,
): SentApp {
  return { ...found, branches, sent, commit: branches.get(app.branch)?.tip ?? "" };
}
