import { AppError } from "@pakeplus/core";
import type { ObjectId } from "../git/object-id.ts";
import type { GitHubClient } from "../http/client.ts";
import { booleanField, optionalText } from "../http/fields.ts";
import type { KnownBranch } from "../publish/branch-content.ts";
import { markOf } from "../publish/branch-mark.ts";
import { createRepository, DESCRIPTION, type NewRepository } from "./create-repository.ts";
import { ensureFork } from "./fork-template.ts";
import { notOurs } from "./not-ours.ts";
import { readBranches, readTree, type Branches } from "./read-branches.ts";
import { requireActions } from "./require-actions.ts";

export interface BuildRepositoryOptions extends NewRepository {
  /** Make it without looking first: one request less where it is probably new. */
  isProbablyNew?: boolean;
  /** What `main` holds when its tip is this commit: ours without a further look. */
  ownMain?: KnownBranch;
}

export interface BuildRepository {
  /** `owner/name`. */
  fullName: string;
  isNew: boolean;
  branches: Branches;
  /** What `main` holds; null when it does not exist yet. */
  main: KnownBranch | null;
}

/** Marks a repository as one that PakePlus fills; at this path on `main`. */
export const MARKER_PATH = "pakeplus/repository.json";

/**
 * Finds the build repository or makes it. A repository of that name which PakePlus did not fill is never touched.
 * @throws AppError GITHUB_REFUSED for such a repository, and what the client throws.
 */
export async function ensureBuildRepository(
  client: GitHubClient,
  options: BuildRepositoryOptions,
): Promise<BuildRepository> {
  const fullName = `${options.owner}/${options.name}`;
  const { template } = options;
  if (template !== undefined) {
    const fork = await ensureFork(client, { ...options, template });
    const main = await requireOurs(client, fullName, fork.branches, {});
    await requireActions(client, fullName);
    return { fullName, ...fork, main: main === null ? null : { ...main, isKept: true } };
  }
  const made: BuildRepository = { fullName, isNew: true, branches: { kind: "empty" }, main: null };
  if (options.isProbablyNew === true && (await createRepository(client, options))) return made;
  let branches = await readBranches(client, fullName);
  if (branches.kind === "missing" && options.isExisting === true) throw missing(fullName);
  if (branches.kind === "missing") {
    if (options.isProbablyNew !== true && (await createRepository(client, options))) return made;
    // It exists, but was not there a moment ago or the token does not see it.
    branches = await readBranches(client, fullName);
  }
  return { fullName, isNew: false, branches, main: await requireOurs(client, fullName, branches, options) };
}

/**
 * Reads a build repository that is there.
 * @throws AppError GITHUB_NOT_FOUND, GITHUB_REFUSED when PakePlus did not fill it.
 */
export async function readBuildRepository(client: GitHubClient, fullName: string): Promise<BuildRepository> {
  const branches = await readBranches(client, fullName);
  if (branches.kind === "missing") throw missing(fullName);
  return { fullName, isNew: false, branches, main: await requireOurs(client, fullName, branches, {}) };
}

function missing(fullName: string): AppError {
  return new AppError(
    "GITHUB_NOT_FOUND",
    `There is no repository ${fullName}, or the token may not see it.`,
    {
      hint: "pakeplus publish makes one unless --existing is given; --repo names another.",
    },
  );
}

async function requireOurs(
  client: GitHubClient,
  fullName: string,
  branches: Branches,
  { ownMain, isExisting }: Pick<BuildRepositoryOptions, "ownMain" | "isExisting">,
): Promise<KnownBranch | null> {
  if (branches.kind === "missing") throw notOurs(fullName, "it exists, but the token may not see it");
  if (branches.kind === "empty") {
    if (isExisting === true) return null;
    const { body } = await client.send({
      method: "GET",
      path: `/repos/${fullName}`,
      purpose: `read ${fullName}`,
    });
    if (optionalText(body, "description") === DESCRIPTION) return null;
    throw notOurs(fullName, "it is empty, and PakePlus did not make it (if you did for this: --existing)");
  }
  const tip = branches.tips.get("main");
  if (tip === undefined) throw notOurs(fullName, "it has no branch main");
  if (tip === ownMain?.tip) return ownMain;
  const main = await readOurMain(client, fullName, tip);
  const wouldChange = ownMain !== undefined && ownMain.root !== main.root;
  return wouldChange && (await isFork(client, fullName)) ? { ...main, isKept: true } : main;
}

/** Who maintains a template of their own does not want it replaced by ours. */
async function isFork(client: GitHubClient, fullName: string): Promise<boolean> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${fullName}`,
    purpose: `read ${fullName}`,
  });
  return booleanField(body, "fork");
}

async function readOurMain(client: GitHubClient, fullName: string, tip: ObjectId): Promise<KnownBranch> {
  const { entries, root } = await readTree(client, fullName, tip);
  if (!entries.has(MARKER_PATH)) throw notOurs(fullName, `it has no ${MARKER_PATH}`);
  return { tip, root, ids: new Set([root, ...entries.values()]), mark: markOf(entries.keys()) };
}
