import { AppError, Secret } from "@pakeplus/core";
import { createClient, hostOf, type GitHubClient } from "@pakeplus/github";
import type { World } from "./world.ts";

/** The repository that runs this, and the right to use it. */
export interface RunAccess {
  client: GitHubClient;
  /** `owner/name`. */
  repository: string;
}

/** @throws AppError USAGE_INVALID outside of GitHub Actions. */
export function openRun({ env, fetch, now, sleep, signal }: World): RunAccess {
  const variable = (name: string): string => {
    const value = env[name] ?? "";
    if (value !== "") return value;
    throw new AppError("USAGE_INVALID", `${name} is not set.`, {
      reason: "This works in GitHub Actions only.",
    });
  };
  const token = new Secret(variable("GITHUB_TOKEN"));
  const host = hostOf(variable("GITHUB_SERVER_URL"));
  const client = createClient({ host, token, fetch, now, sleep, signal });
  return { client, repository: variable("GITHUB_REPOSITORY") };
}
