import { AppError, compareVersions } from "@pakeplus/core";
import { makeCommit } from "../git/make-commit.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { RemoteOptions } from "../git/remote.ts";
import type { GitHubClient } from "../http/client.ts";
import { ensureBuildRepository } from "../repository/build-repository.ts";
import type { NewRepository } from "../repository/create-repository.ts";
import { branchContent, type BranchContent, type BranchFile, type KnownBranch } from "./branch-content.ts";
import { appOfMark } from "./branch-mark.ts";
import { pushBranches, type BranchUpdate } from "./push-branches.ts";
import { readKnownBranch } from "./read-known.ts";
import { requireSameApp } from "./same-app.ts";

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
  /** `branch` as in `app/notes`; null to bring only `main` to its content. */
  app: { branch: string; message: string; files: readonly BranchFile[] } | null;
  /** Hears what the app's branch says of itself before anything is sent; may throw. */
  beforePush?: (there: { id: string; version: string } | null) => Promise<void>;
}

export interface SentApp {
  /** `owner/name`. */
  fullName: string;
  isNew: boolean;
  /** Tip of the app's branch; empty without an app. */
  commit: ObjectId;
  branches: ReadonlyMap<string, KnownBranch>;
  /** Objects that travelled. */
  sent: number;
  /** Another computer had sent something since this one looked last; that stays in the history. */
  hadMoved: boolean;
  /** Version of a newer PakePlus that filled `main`, which was left as it is; null when `main` is ours. */
  newerMain: string | null;
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
 * only what this computer does not remember; nothing of anybody is overwritten, and a `main` that a newer PakePlus
 * filled is left as it is.
 * @throws AppError GITHUB_… and TOKEN_…, SOURCE_CHANGED, APP_SLUG_TAKEN; nothing has changed then, or the next attempt
 *   goes on.
 */
export async function sendApp(options: SendAppOptions): Promise<SentApp> {
  const { client, known, repository } = options;
  const main = branchContent(options.main);
  const app = options.app === null ? null : { ...options.app, content: branchContent(options.app.files) };
  const fullName = `${repository.owner}/${repository.name}`;
  let hadMoved = false;
  if (known?.has("main") === true) {
    const pushed = await pushRemembered(options, { fullName, main, app });
    if (pushed !== null) return { ...pushed, fullName, isNew: false, hadMoved };
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
    const own = app === null ? null : await readKnownBranch(client, fullName, branches, app.branch);
    if (app !== null && own !== null) before.set(app.branch, own);
    const pushed = await push(options, { fullName, main, app, before, mayBeMissing: true });
    if (pushed !== null) return { ...pushed, fullName, isNew, hadMoved };
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
  app: PlannedApp | null;
}

interface PlannedApp {
  branch: string;
  message: string;
  content: BranchContent;
}

/** With what this computer remembers; null when that is not so any more. */
async function pushRemembered(options: SendAppOptions, planned: Planned): Promise<Pushed | null> {
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
  options: SendAppOptions,
  planned: Planned & { before: ReadonlyMap<string, KnownBranch>; mayBeMissing: boolean },
): Promise<Pushed | null> {
  const { client, remote, account } = options;
  const { before, app } = planned;
  const main = before.get("main") ?? null;
  const appUpdate = app === null ? [] : [await planApp(app, before, options)];
  const isOlder = main?.isKept !== true && isNewer(main?.mark ?? null, planned.main.mark);
  const newerMain = isOlder ? (main?.mark ?? null) : null;
  const updates: readonly BranchUpdate[] = [
    ...(newerMain === null
      ? [
          {
            branch: "main",
            content: planned.main,
            known: main,
            message: MAIN_MESSAGE,
            ...(main === null && { commit: FIRST_COMMIT }),
          },
        ]
      : []),
    ...appUpdate,
  ];
  const pushed = await pushBranches({
    remote,
    repository: planned.fullName,
    // The only address that never makes GitHub refuse a push for privacy.
    author: { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.com` },
    at: Math.floor(client.now() / 1000),
    updates,
    sleep: async (milliseconds) => client.pause(milliseconds),
    mayBeMissing: planned.mayBeMissing,
  });
  if (pushed === null) return null;
  const branches = new Map([...(main === null ? [] : [["main", main] as const]), ...pushed.branches]);
  return { branches, sent: pushed.sent, commit: branches.get(app?.branch ?? "")?.tip ?? "", newerMain };
}

async function planApp(
  { branch, message, content }: PlannedApp,
  before: ReadonlyMap<string, KnownBranch>,
  { beforePush }: Pick<SendAppOptions, "beforePush">,
): Promise<BranchUpdate> {
  const known = before.get(branch) ?? null;
  const there = appOfMark(known?.mark ?? null);
  requireSameApp(there, appOfMark(content.mark), branch);
  await beforePush?.(there);
  return { branch, content, known, message };
}

type Pushed = Pick<SentApp, "branches" | "sent" | "commit" | "newerMain">;

function isNewer(there: string | null, here: string | null): boolean {
  return there !== null && here !== null && compareVersions(there, here) > 0;
}

function firstMain({ root, ids, mark }: BranchContent): KnownBranch {
  const { id } = makeCommit({ tree: root, parents: [], ...FIRST_COMMIT, message: MAIN_MESSAGE });
  return { tip: id, root, ids, mark };
}
