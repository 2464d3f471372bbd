import type { GitHubHost } from "../http/host.ts";

const NAME = "PakePlus";

/** The page for a new classic token with the right boxes ticked. */
export function classicTokenPage({ web }: GitHubHost): string {
  const query = new URLSearchParams({ scopes: "repo,workflow", description: NAME });
  return `${web}/settings/tokens/new?${query.toString()}`;
}

/**
 * The page for a new fine-grained token with the permissions chosen (GitHub changelog of 2025-08-26). Enterprise
 * Servers ignore the query. "All repositories" cannot be chosen by a link.
 * @param login Owner of the build repository.
 */
export function fineGrainedTokenPage({ web }: GitHubHost, login: string | null): string {
  const query = new URLSearchParams({
    name: NAME,
    description: "Builds apps in your own account",
    ...(login !== null && { target_name: login }),
    expires_in: "90",
    actions: "write",
    administration: "write",
    contents: "write",
    issues: "write",
    workflows: "write",
  });
  return `${web}/settings/personal-access-tokens/new?${query.toString()}`;
}
