import { randomBytes } from "node:crypto";
import { AppError } from "@pakeplus/core";
import { messageOf, type Answer } from "../http/answer.ts";
import type { GitHubClient, GitHubRequest } from "../http/client.ts";
import { failureOf } from "../http/failure.ts";
import { booleanField, type Json } from "../http/fields.ts";
import { readBuildRepository } from "../repository/build-repository.ts";
import type { RightState } from "./rights.ts";

/** By the name of the right. */
export type ProbedRights = ReadonlyMap<string, RightState>;

/**
 * Asks GitHub what a fine-grained token may do in the build repository, by requests that cannot change anything: each
 * names something that does not exist or leaves out what GitHub needs to carry it out, and GitHub says whether one may
 * before it says what is wrong. For Administration and Workflows no such request is known, so they stay "proved in use",
 * unless even reading is refused.
 * @returns null when there is no such repository, or the token may not see it.
 * @throws AppError GITHUB_REFUSED for a repository that PakePlus did not fill: that one is never asked.
 */
export async function probeRights(client: GitHubClient, fullName: string): Promise<ProbedRights | null> {
  const isReadable = await requireOwn(client, fullName);
  if (isReadable === null) return null;
  if (!isReadable) return new Map<string, RightState>([["Contents", "missing"]]);
  const nothing = `pakeplus-${randomBytes(9).toString("hex")}`;
  const ask = async (request: Omit<GitHubRequest, "purpose">, right: string): Promise<RightState> =>
    stateOf(client, fullName, right, request);
  const actions = await ask(
    {
      method: "POST",
      path: `/repos/${fullName}/actions/workflows/${nothing}.yml/dispatches`,
      body: { ref: nothing },
      expected: [404],
    },
    "Actions",
  );
  const contents = await ask(
    { method: "PUT", path: `/repos/${fullName}/contents/${nothing}`, body: {}, expected: [400, 422] },
    "Contents",
  );
  const issues = await ask(
    { method: "PATCH", path: `/repos/${fullName}/labels/${nothing}`, body: {}, expected: [404] },
    "Issues",
  );
  const administration = await ask(
    { method: "GET", path: `/repos/${fullName}/actions/permissions` },
    "Administration",
  );
  const isReached = (await isPrivate(client, fullName)) || [actions, contents, issues].includes("granted");
  return new Map<string, RightState>([
    ["Repository access", isReached ? "granted" : "missing"],
    ["Actions", actions],
    // That one may read says little about writing.
    ["Administration", administration === "granted" ? "proved-in-use" : "missing"],
    ["Contents", contents],
    ["Issues", issues],
    ["Workflows", "proved-in-use"],
  ]);
}

/** @returns null when it is not there, false when the token may not read its files. */
async function requireOwn(client: GitHubClient, fullName: string): Promise<boolean | null> {
  try {
    const { branches } = await readBuildRepository(client, fullName);
    return branches.kind === "filled" ? true : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "GITHUB_NOT_FOUND") return null;
    if (error instanceof AppError && error.code === "TOKEN_RIGHT_MISSING") return false;
    throw error;
  }
}

async function stateOf(
  client: GitHubClient,
  fullName: string,
  right: string,
  request: Omit<GitHubRequest, "purpose">,
): Promise<RightState> {
  const purpose = `say whether the token has ${right} in ${fullName}`;
  const { expected = [] } = request;
  const answer = await client.send({ ...request, purpose, expected: [...expected, 403, 404] });
  if (expected.includes(answer.status) || answer.status < 300) return "granted";
  return requireRefusal(answer, client, purpose);
}

/** A 403 has other reasons too, and a request that was carried out after all would be our fault. */
function requireRefusal(answer: Answer, client: GitHubClient, purpose: string): RightState {
  if (answer.status === 404) return "missing";
  const said = messageOf(answer);
  if (/archived/iu.test(said)) {
    throw new AppError("GITHUB_REFUSED", "The build repository is archived, so nothing can be built in it.", {
      reason: `GitHub says: ${said}`,
      hint: "Unarchive it in its settings, or choose another with --repo.",
    });
  }
  const failure = failureOf(answer, { host: client.host, purpose, now: client.now() });
  if (failure.code === "TOKEN_RIGHT_MISSING") return "missing";
  throw failure;
}

async function isPrivate(client: GitHubClient, fullName: string): Promise<boolean> {
  return booleanField(await readRepository(client, fullName), "private");
}

/**
 * Whether the person may write to the build repository; a classic token may there what its scopes and the person may.
 * @returns null when there is no such repository, or the token may not see it.
 * @throws AppError as {@link probeRights}.
 */
export async function probeAccess(client: GitHubClient, fullName: string): Promise<boolean | null> {
  if ((await requireOwn(client, fullName)) === null) return null;
  const { permissions = null } = objectOf(await readRepository(client, fullName));
  return permissions !== null && booleanField(permissions, "push");
}

async function readRepository(client: GitHubClient, fullName: string): Promise<Json> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${fullName}`,
    purpose: `read ${fullName}`,
  });
  return body;
}

function objectOf(value: Json): { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}
