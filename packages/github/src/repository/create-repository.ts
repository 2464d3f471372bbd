import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { readBranches } from "./read-branches.ts";
import type { Template } from "./read-template.ts";

/** Marks a repository as ours while it is still empty, for example when the first attempt was interrupted. */
export const DESCRIPTION = "Builds my apps with PakePlus. Filled by a program; see README.md.";

export interface NewRepository {
  /** Account or organisation. */
  owner: string;
  isOrganisation: boolean;
  /** Usually `PakePlus`. */
  name: string;
  isPrivate: boolean;
  /** The person made it: it is not made when it is missing, and filled when it is empty. */
  isExisting?: boolean;
  /** Make it as a fork of this one instead. */
  template?: Template;
}

/**
 * Makes a repository, never twice.
 * @returns Whether it was made; false when one of that name exists, perhaps made by a request whose answer got lost.
 */
export async function createRepository(client: GitHubClient, options: NewRepository): Promise<boolean> {
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
    // A token without the right to make repositories may still use one that exists.
    const mayExist = error instanceof AppError && error.code === "TOKEN_RIGHT_MISSING";
    if (!isLostAnswer(error) && !mayExist) throw error;
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
