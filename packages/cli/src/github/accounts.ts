import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Secret } from "@pakeplus/core";
import type { GitHubHost } from "@pakeplus/github";
import type { World } from "../world.ts";
import { readMemoryFile, writeMemoryFile } from "./memory-file.ts";
import { userFolders } from "./user-folders.ts";

/** Whose token it is, so that GitHub need not be asked each time. */
export interface Account {
  login: string;
  id: number;
  /** `owner/name` of the build repository that was used last. */
  repository: string | null;
  /** When its token ends, milliseconds since 1970; null when that is not known. */
  expiresAt: number | null;
}

type Env = Pick<World, "env">;

const fileOf = (world: Env): string => join(userFolders(world).data, "github", "accounts.json");

/** Tells tokens apart without being one: of so many random characters nothing can be guessed from it. */
function keyOf(host: GitHubHost, token: Secret): string {
  const fingerprint = createHash("sha256").update(token.reveal()).digest("hex").slice(0, 16);
  return `${host.name} ${fingerprint}`;
}

function readAll(world: Env): Readonly<Record<string, unknown>> {
  const value = readMemoryFile(fileOf(world));
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The account of a token that this computer has seen before; null for one that it has not. */
export function rememberedAccount(world: Env, host: GitHubHost, token: Secret): Account | null {
  const found = readAll(world)[keyOf(host, token)];
  if (typeof found !== "object" || found === null) return null;
  const { login, id, repository, expiresAt } = found as Readonly<Record<string, unknown>>;
  if (typeof login !== "string" || typeof id !== "number") return null;
  return {
    login,
    id,
    repository: typeof repository === "string" ? repository : null,
    expiresAt: typeof expiresAt === "number" ? expiresAt : null,
  };
}

export function rememberAccount(world: Env, host: GitHubHost, token: Secret, account: Account): void {
  const { login, id, repository, expiresAt } = account;
  const row = { login, id, repository, expiresAt };
  writeMemoryFile(fileOf(world), { ...readAll(world), [keyOf(host, token)]: row });
}

/** Forgets whose the tokens for a server were. */
export function forgetAccounts(world: Env, host: GitHubHost): void {
  const kept = Object.entries(readAll(world)).filter(([key]) => !key.startsWith(`${host.name} `));
  if (kept.length === 0) rmSync(fileOf(world), { force: true });
  else writeMemoryFile(fileOf(world), Object.fromEntries(kept));
}
