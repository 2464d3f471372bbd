const NAME = "PakePlus";

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%20", "+")}`,
  );
  return `${address}?${pairs.join("&")}`;
}

/**
 * The page for a new classic token with the right boxes ticked.
 * @param web Address of the GitHub, without a slash at its end.
 */
export function classicTokenPageAt(web: string): string {
  return withQuery(`${web}/settings/tokens/new`, { scopes: "repo,workflow", description: NAME });
}

/**
 * The page for a new fine-grained token with the permissions chosen (GitHub changelog of 2025-08-26). Enterprise
 * Servers ignore the query. "All repositories" cannot be chosen by a link.
 * @param web Address of the GitHub, without a slash at its end.
 * @param login Owner of the build repository.
 */
export function fineGrainedTokenPageAt(web: string, login: string | null): string {
  return withQuery(`${web}/settings/personal-access-tokens/new`, {
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
}
