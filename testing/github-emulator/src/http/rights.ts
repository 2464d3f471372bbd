import {
  repositoryKey,
  type Permission,
  type Repository,
  type State,
  type TokenRecord,
} from "../state/state.ts";

/** Classic scope that stands for a permission. */
const SCOPES: Readonly<Record<Permission, string>> = {
  actions: "repo",
  administration: "repo",
  contents: "repo",
  issues: "repo",
  metadata: "repo",
  secrets: "repo",
  workflows: "workflow",
};

/** Whether the token sees a repository at all; what it does not see answers as if it were not there. */
export function mayReach(token: TokenRecord, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (token.scopes !== null) return isAdministrator(token, repository) && token.scopes.includes("repo");
  return isWithin(token, repository);
}

/** Why an organisation does not let a token in, in GitHub's words; null when it does. */
export function refusalOf(state: State, token: TokenRecord, owner: string): string | null {
  const account = state.accounts.get(owner.toLowerCase());
  if (account === undefined || token.isOfRun) return null;
  if (token.scopes !== null && account.refuses.has("classic")) {
    return `\`${account.login}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or a personal access token with fine-grained permissions.`;
  }
  if (token.scopes === null && account.refuses.has("fine-grained")) {
    return `\`${account.login}\` forbids access via a fine-grained personal access token.`;
  }
  return null;
}

function isAdministrator(token: TokenRecord, repository: Repository): boolean {
  return repository.administrators.has(token.login.toLowerCase());
}

/** Whether a token with permissions of its own is for this repository. */
function isWithin(token: TokenRecord, repository: Repository): boolean {
  const isSelected =
    token.repositories === null ||
    token.repositories.includes(repositoryKey(repository.owner, repository.name));
  const isOwner = token.resourceOwner.toLowerCase() === repository.owner.toLowerCase();
  return !token.isPending && isSelected && isOwner && (token.isOfRun || isAdministrator(token, repository));
}

/** Whether the token may do something in a repository of its owner. */
export function mayDo(
  token: TokenRecord,
  repository: Repository,
  permission: Permission,
  level: "read" | "write",
): boolean {
  if (token.scopes !== null) {
    if (!isAdministrator(token, repository)) return false;
    const isPublicEnough = !repository.isPrivate && permission !== "workflows";
    return (
      token.scopes.includes(SCOPES[permission]) || (isPublicEnough && token.scopes.includes("public_repo"))
    );
  }
  // Every token with permissions of its own may read metadata.
  const held = token.permissions[permission] ?? (permission === "metadata" ? "read" : undefined);
  return isWithin(token, repository) && (level === "read" ? held !== undefined : held === "write");
}
