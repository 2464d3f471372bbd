import type { GitRepository } from "../git/git-repository.ts";

/** Permissions of fine-grained tokens, by the names of the API. */
export type Permission =
  | "actions"
  | "administration"
  | "contents"
  | "issues"
  | "metadata"
  | "secrets"
  | "workflows";

export interface Account {
  id: number;
  login: string;
  kind: "User" | "Organization";
}

export interface TokenRecord {
  token: string;
  login: string;
  /** Of classic and OAuth tokens; null for fine-grained ones. */
  scopes: readonly string[] | null;
  /** Of fine-grained tokens. */
  permissions: Readonly<Partial<Record<Permission, "read" | "write">>>;
  /** Repositories of a fine-grained token, as `owner/name` in lower case; null for all. */
  repositories: readonly string[] | null;
  /** Milliseconds since 1970; null for never. */
  expiresAt: number | null;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  isPrivate: boolean;
  defaultBranch: string;
  description: string | null;
  isFork: boolean;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** When pushes and reads of Git begin to find the repository: GitHub needs a moment. */
  gitReadyAt: number;
  git: GitRepository;
}

/** Everything that the emulated GitHub knows. */
export interface State {
  accounts: Map<string, Account>;
  tokens: Map<string, TokenRecord>;
  /** By `owner/name` in lower case. */
  repositories: Map<string, Repository>;
  nextId: () => number;
}

export function repositoryKey(owner: string, name: string): string {
  return `${owner}/${name}`.toLowerCase();
}

export function findRepository(state: State, owner: string, name: string): Repository | null {
  return state.repositories.get(repositoryKey(owner, name)) ?? null;
}
