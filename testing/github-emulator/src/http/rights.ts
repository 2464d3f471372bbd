import { repositoryKey, type Permission, type Repository, type TokenRecord } from "../state/state.ts";

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
  const isOwner = token.login.toLowerCase() === repository.owner.toLowerCase();
  if (!repository.isPrivate) return true;
  if (!isOwner) return false;
  if (token.scopes !== null) return token.scopes.includes("repo");
  return isSelected(token, repository);
}

function isSelected(token: TokenRecord, repository: Repository): boolean {
  return (
    token.repositories === null ||
    token.repositories.includes(repositoryKey(repository.owner, repository.name))
  );
}

/** Whether the token may do something in a repository of its owner. */
export function mayDo(
  token: TokenRecord,
  repository: Repository,
  permission: Permission,
  level: "read" | "write",
): boolean {
  if (token.login.toLowerCase() !== repository.owner.toLowerCase()) return false;
  if (token.scopes !== null) {
    const isPublicEnough = !repository.isPrivate && permission !== "workflows";
    return (
      token.scopes.includes(SCOPES[permission]) || (isPublicEnough && token.scopes.includes("public_repo"))
    );
  }
  const held = token.permissions[permission];
  return isSelected(token, repository) && (level === "read" ? held !== undefined : held === "write");
}
