import { AppError, CLOUD_MAIN } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { booleanField, textField } from "../http/fields.ts";
import { readTree } from "./read-branches.ts";

/** A repository that somebody maintains for others to fork. */
export interface Template {
  /** `owner/name`, as GitHub writes it. */
  fullName: string;
  /** A fork is as public as what it was made from. */
  isPublic: boolean;
}

/** What a fork must bring along, or nothing could be built in it. */
const REQUIRED = [CLOUD_MAIN.marker, CLOUD_MAIN.workflow, CLOUD_MAIN.bundle];

/**
 * Looks at a template before anything is forked: its default branch is `main`, and that holds the mark of PakePlus, the
 * workflow and the program that the workflow runs. Two reading requests.
 * @param written `owner/name`.
 * @throws AppError GITHUB_NOT_FOUND, GITHUB_REFUSED when it is none.
 */
export async function readTemplate(client: GitHubClient, written: string): Promise<Template> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${written}`,
    purpose: `read the template ${written}`,
  });
  const fullName = textField(body, "full_name");
  const branch = textField(body, "default_branch");
  if (branch !== "main") throw noTemplate(fullName, `its default branch is "${branch}" and not "main"`);
  const entries = await filesOfMain(client, fullName);
  const missing = REQUIRED.find((path) => !entries.has(path));
  if (missing !== undefined) throw noTemplate(fullName, `it has no ${missing}`);
  return { fullName, isPublic: !booleanField(body, "private") };
}

async function filesOfMain(client: GitHubClient, fullName: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return (await readTree(client, fullName, "main")).entries;
  } catch (error) {
    // GitHub's answers for a repository without a commit and for one without this branch.
    const isEmpty = error instanceof AppError && /^GITHUB_(?:CONFLICT|NOT_FOUND)$/u.test(error.code);
    throw isEmpty ? noTemplate(fullName, "it is empty") : error;
  }
}

function noTemplate(fullName: string, reason: string): AppError {
  return new AppError("GITHUB_REFUSED", `${fullName} is not a template for building apps.`, {
    reason: `Nothing was changed: ${reason}.`,
    hint: "A template is a build repository of PakePlus, or a copy of one, with everything on main.",
  });
}
