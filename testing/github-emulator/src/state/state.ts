import type { GitRepository } from "../git/git-repository.ts";
import type { Release } from "./releases.ts";
import type { Run, Workflow } from "./runs.ts";

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
  /** Logins, in lower case, that administrate an organisation. */
  members: Set<string>;
  /** Kinds of tokens that an organisation lets nobody use. */
  refuses: Set<"classic" | "fine-grained">;
}

export interface TokenRecord {
  token: string;
  login: string;
  /** Of classic and OAuth tokens; null for fine-grained ones. */
  scopes: readonly string[] | null;
  /** Of fine-grained tokens and of the tokens of runs. */
  permissions: Readonly<Partial<Record<Permission, "read" | "write">>>;
  /** Repositories of a fine-grained token, as `owner/name` in lower case; null for all. */
  repositories: readonly string[] | null;
  /** Whose resources a fine-grained token is for. */
  resourceOwner: string;
  /** Milliseconds since 1970; null for never. */
  expiresAt: number | null;
  /** An organisation has not approved it yet: until then it reads what is public. */
  isPending: boolean;
  /** The token that a workflow's run gets for itself (`GITHUB_TOKEN`). */
  isOfRun: boolean;
}

interface Secret {
  name: string;
  /** What the sealed box contained. */
  value: string;
  createdAt: number;
  updatedAt: number;
}

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  labels: readonly string[];
  author: string;
  createdAt: number;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  isPrivate: boolean;
  defaultBranch: string;
  description: string | null;
  isFork: boolean;
  /** `owner/name` of what a fork was made from; null for everything else. */
  parent: string | null;
  /** Logins, in lower case, that may do everything here. */
  administrators: Set<string>;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** When pushes and reads of Git begin to find the repository: GitHub needs a moment. */
  gitReadyAt: number;
  git: GitRepository;
  /** Whether Actions may run here. */
  hasActions: boolean;
  workflows: Map<string, Workflow>;
  runs: Map<number, Run>;
  releases: Map<number, Release>;
  secrets: Map<string, Secret>;
  issues: Issue[];
  labels: Map<string, { color: string; description: string | null }>;
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
