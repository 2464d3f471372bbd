import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { optionalText } from "../http/fields.ts";
import { readBranches, readTree, type Branches } from "./read-branches.ts";

export interface BuildRepositoryOptions {
  /** Account or organisation. */
  owner: string;
  isOrganisation: boolean;
  /** Usually `PakePlus`. */
  name: string;
  isPrivate: boolean;
}

export interface BuildRepository {
  /** `owner/name`. */
  fullName: string;
  isNew: boolean;
  branches: Branches;
}

/** Marks a repository as one that PakePlus fills; at this path on `main`. */
export const MARKER_PATH = "pakeplus/repository.json";
/** Marks it as well while it is still empty, for example when the first attempt was interrupted. */
const DESCRIPTION = "Builds my apps with PakePlus. Filled by a program; see README.md.";

/**
 * Finds the build repository or makes it. A repository of that name which PakePlus did not fill is never touched.
 * @throws AppError GITHUB_REFUSED for such a repository, and what the client throws.
 */
export async function ensureBuildRepository(
  client: GitHubClient,
  options: BuildRepositoryOptions,
): Promise<BuildRepository> {
  const fullName = `${options.owner}/${options.name}`;
  const branches = await readBranches(client, fullName);
  if (branches.kind === "missing") {
    const isNew = await createRepository(client, options);
    if (isNew) return { fullName, isNew, branches: { kind: "empty" } };
    // It exists, but was not there a moment ago or the token does not see it.
    return {
      fullName,
      isNew,
      branches: await requireOurs(client, fullName, await readBranches(client, fullName)),
    };
  }
  return { fullName, isNew: false, branches: await requireOurs(client, fullName, branches) };
}

/** @returns Whether it was made; false when the name was taken in the meantime. */
async function createRepository(client: GitHubClient, options: BuildRepositoryOptions): Promise<boolean> {
  const { owner, name, isPrivate, isOrganisation } = options;
  try {
    const { status } = await client.send({
      method: "POST",
      path: isOrganisation ? `/orgs/${owner}/repos` : "/user/repos",
      body: {
        name,
        private: isPrivate,
        description: DESCRIPTION,
        has_issues: true,
        has_wiki: false,
        has_projects: false,
      },
      purpose: `make the repository ${owner}/${name}`,
      expected: [422],
    });
    return status === 201;
  } catch (error) {
    if (!isLostAnswer(error)) throw error;
    // The request may have been carried out; look instead of asking twice.
    const found = await readBranches(client, `${owner}/${name}`);
    if (found.kind === "missing") throw error;
    return false;
  }
}

/** Whether nobody knows if the request was carried out. */
export function isLostAnswer(error: unknown): boolean {
  const lost = ["GITHUB_UNREACHABLE", "GITHUB_TIMEOUT", "GITHUB_CUT_OFF", "GITHUB_DOWN"];
  return error instanceof AppError && lost.includes(error.code);
}

async function requireOurs(client: GitHubClient, fullName: string, branches: Branches): Promise<Branches> {
  if (branches.kind === "missing") throw notOurs(fullName, "it exists, but the token may not see it");
  if (branches.kind === "empty") {
    const { body } = await client.send({
      method: "GET",
      path: `/repos/${fullName}`,
      purpose: `read ${fullName}`,
    });
    if (optionalText(body, "description") === DESCRIPTION) return branches;
    throw notOurs(fullName, "it is empty, and PakePlus did not make it");
  }
  const main = branches.tips.get("main");
  if (main === undefined) throw notOurs(fullName, "it has no branch main");
  const { entries } = await readTree(client, fullName, main);
  if (!entries.has(MARKER_PATH)) throw notOurs(fullName, `it has no ${MARKER_PATH}`);
  return branches;
}

function notOurs(fullName: string, reason: string): AppError {
  return new AppError("GITHUB_REFUSED", `${fullName} is not a build repository of PakePlus.`, {
    reason: `Nothing was changed: ${reason}.`,
    hint: "Choose another name with --repo, or give the repository another name on GitHub.",
  });
}
