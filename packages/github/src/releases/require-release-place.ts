import { randomBytes } from "node:crypto";
import { AppError } from "@pakeplus/core";
import type { GitHubClient } from "../http/client.ts";
import { booleanField } from "../http/fields.ts";
import { readBranches } from "../repository/read-branches.ts";

/** Whether only members see a repository and its releases. */
export async function isPrivateRepository(client: GitHubClient, repository: string): Promise<boolean> {
  const { body } = await client.send({
    method: "GET",
    path: `/repos/${repository}`,
    purpose: `read ${repository}`,
  });
  return booleanField(body, "private");
}

/**
 * Makes sure that releases can go to a repository and be seen by everyone there, before anything is spent. Changes
 * nothing.
 * @param repository `owner/name`.
 * @throws AppError GITHUB_NOT_FOUND, RELEASES_UNUSABLE for a private, archived or empty one, TOKEN_RIGHT_MISSING.
 */
export async function requireReleasePlace(client: GitHubClient, repository: string): Promise<void> {
  const { status, body } = await client.send({
    method: "GET",
    path: `/repos/${repository}`,
    purpose: `read ${repository}`,
    expected: [404],
  });
  if (status === 404) {
    throw new AppError(
      "GITHUB_NOT_FOUND",
      `There is no repository ${repository}, or the token may not see it.`,
      {
        reason: "Releases for everyone were to go there. Nothing was sent.",
        hint: `Make it: ${client.host.web}/new, public and with a README. Then try again.`,
      },
    );
  }
  if (booleanField(body, "private")) {
    throw unusable(repository, "It is private, so its links would work for its members only.", [
      "Make it public in its settings, or name another one. When members alone are to have the app,",
      "take publish.releases out of the definition.",
    ]);
  }
  if (booleanField(body, "archived")) {
    throw unusable(repository, "It is archived, and takes nothing more.", ["Name another one."]);
  }
  await requireWriting(client, repository);
  if ((await readBranches(client, repository)).kind !== "filled") {
    throw unusable(repository, "It is empty, and GitHub ties every release to a commit.", [
      "Add a README on its page, one click, and try again.",
    ]);
  }
}

function unusable(repository: string, reason: string, hint: readonly string[]): AppError {
  return new AppError("RELEASES_UNUSABLE", `${repository} cannot take releases for everyone.`, {
    reason: `${reason} Nothing was sent.`,
    hint: hint.join(" "),
  });
}

/** A request without content is refused as wrong where the token may write, and as forbidden where it may not. */
async function requireWriting(client: GitHubClient, repository: string): Promise<void> {
  const { status } = await client.send({
    method: "PUT",
    path: `/repos/${repository}/contents/pakeplus-${randomBytes(6).toString("hex")}`,
    body: {},
    purpose: `write to ${repository}`,
    expected: [400, 404, 409, 422],
  });
  if (status !== 404) return;
  throw new AppError("TOKEN_RIGHT_MISSING", `The token may not write to ${repository}.`, {
    reason: "Releases need the right Contents there. Nothing was sent.",
    hint: "Give the token access to that repository, or name one of your own.",
  });
}
