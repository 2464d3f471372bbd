import { randomBytes } from "node:crypto";
import { repositoryKey, type Repository, type State } from "../state/state.ts";
import { tokenRights } from "../workflow/permissions.ts";

/** A token for one job of a run; it reaches that repository only, and only until it is revoked. */
export function issueRunToken(state: State, repository: Repository, permissions: unknown) {
  const token = `ghs_${randomBytes(18).toString("hex")}`;
  state.tokens.set(token, {
    token,
    login: "github-actions[bot]",
    scopes: null,
    permissions: tokenRights(permissions),
    repositories: [repositoryKey(repository.owner, repository.name)],
    resourceOwner: repository.owner,
    expiresAt: null,
    isPending: false,
    isOfRun: true,
  });
  return { token, revoke: () => state.tokens.delete(token) };
}
