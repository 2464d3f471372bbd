import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { booleanField, objectField, optionalText, textField, type Json } from "../http/fields.ts";
import { isLostAnswer, type NewRepository } from "./create-repository.ts";
import { notOurs } from "./not-ours.ts";
import { readBranches, type Branches } from "./read-branches.ts";
import type { Template } from "./read-template.ts";

export interface Fork {
  isNew: boolean;
  branches: Branches;
}

type NewFork = NewRepository & { template: Template };

/**
 * Finds the fork of a template or makes it, and waits until GitHub has filled it. Every step looks at what is there, so
 * an attempt that broke off anywhere is taken up by the next one.
 * @throws AppError GITHUB_REFUSED for a repository of that name which is no fork of the template, or when the account
 *   has a fork of it under another name, of which GitHub allows one; GITHUB_NOT_FOUND when the fork stays empty.
 */
export async function ensureFork(client: GitHubClient, options: NewFork): Promise<Fork> {
  const fullName = `${options.owner}/${options.name}`;
  const isThere = await isOwnFork(client, fullName, options.template);
  const isNew = !isThere && (await fork(client, fullName, options));
  return { isNew, branches: await waitForContent(client, fullName) };
}

/** @returns false when nothing has that name. */
async function isOwnFork(client: GitHubClient, fullName: string, template: Template): Promise<boolean> {
  const { status, body } = await client.send({
    method: "GET",
    path: `/repos/${fullName}`,
    purpose: `look whether ${fullName} exists`,
    expected: [404],
  });
  if (status === 404) return false;
  if (isSame(parentOf(body), template.fullName)) return true;
  throw notOurs(fullName, `it exists, and it is not a fork of ${template.fullName}`);
}

function parentOf(repository: Json): string | null {
  return booleanField(repository, "fork")
    ? optionalText(objectField(repository, "parent"), "full_name")
    : null;
}

/** @returns Whether it was made; false when that became clear only after its answer got lost. */
async function fork(client: GitHubClient, fullName: string, options: NewFork): Promise<boolean> {
  const { owner, name, isOrganisation, template } = options;
  try {
    const { status, body } = await client.send({
      method: "POST",
      path: `/repos/${template.fullName}/forks`,
      body: { name, default_branch_only: true, ...(isOrganisation && { organization: owner }) },
      purpose: `fork ${template.fullName} to ${fullName}`,
      expected: [422],
    });
    if (status === 422) throw notOurs(fullName, "it exists, but the token may not see it");
    const made = textField(body, "full_name");
    if (isSame(made, fullName)) return true;
    throw new AppError("GITHUB_REFUSED", `${owner} has a fork of ${template.fullName} already: ${made}.`, {
      reason: "GitHub allows one fork of a repository in each account. Nothing was changed.",
      hint: `Use that one: add --repo ${made}`,
    });
  } catch (error) {
    if (isLostAnswer(error) && (await isOwnFork(client, fullName, template))) return false;
    throw error;
  }
}

/** GitHub fills a fork after its answer; it promises five minutes at most. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000, 60_000, 60_000, 60_000];

async function waitForContent(client: GitHubClient, fullName: string): Promise<Branches> {
  for (const pause of [...PAUSES_MS, null]) {
    const branches = await readBranches(client, fullName);
    if (branches.kind === "filled" && branches.tips.has("main")) return branches;
    if (pause !== null) await client.pause(pause);
  }
  throw new AppError("GITHUB_NOT_FOUND", `GitHub has not filled the fork ${fullName} yet.`, {
    reason: "It makes forks in the background, for five minutes at most as a rule.",
    hint: "Try again later; the next attempt goes on from here.",
  });
}

function isSame(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
