import { join } from "node:path";
import type { GitHubHost, KnownBranch } from "@pakeplus/github";
import type { World } from "../world.ts";
import { readMemoryFile, writeMemoryFile } from "./memory-file.ts";
import { userFolders } from "./user-folders.ts";

type Env = Pick<World, "env">;
type Branches = ReadonlyMap<string, KnownBranch>;

/** GitHub's names have no signs that a file cannot have, and are the same in any case. */
function fileOf(world: Env, host: GitHubHost, fullName: string): string {
  const name = `${host.name}/${fullName}`.toLowerCase().replaceAll(/[^\w.-]/gu, "+");
  return join(userFolders(world).data, "github", "published", `${name}.json`);
}

/** What this computer sent to a build repository last, by branch; null when it sent nothing. */
export function readPublished(world: Env, host: GitHubHost, fullName: string): Branches | null {
  const value = readMemoryFile(fileOf(world, host, fullName));
  if (typeof value !== "object" || value === null || !("branches" in value)) return null;
  const { branches } = value;
  if (typeof branches !== "object" || branches === null) return null;
  const read = Object.entries(branches).flatMap(([name, branch]) => {
    const known = knownBranch(branch);
    return known === null ? [] : [[name, known] as const];
  });
  return read.length === 0 ? null : new Map(read);
}

/** Remembers more branches of a build repository. */
export function writePublished(world: Env, host: GitHubHost, fullName: string, branches: Branches): void {
  writeAll(world, host, fullName, new Map([...(readPublished(world, host, fullName) ?? []), ...branches]));
}

export function forgetPublished(world: Env, host: GitHubHost, fullName: string, branch: string | null): void {
  const known = readPublished(world, host, fullName) ?? new Map<string, KnownBranch>();
  const kept = [...known].filter(([name]) => branch !== null && name !== branch);
  writeAll(world, host, fullName, new Map(kept));
}

function writeAll(world: Env, host: GitHubHost, fullName: string, branches: Branches): void {
  const rows = [...branches].map(([name, { ids, ...branch }]) => [name, { ...branch, ids: [...ids] }]);
  writeMemoryFile(fileOf(world, host, fullName), { v: 1, branches: Object.fromEntries(rows) });
}

function knownBranch(value: unknown): KnownBranch | null {
  if (typeof value !== "object" || value === null) return null;
  const { tip, root, ids, mark, isKept } = value as Readonly<Record<string, unknown>>;
  if (!isId(tip) || !isId(root) || !Array.isArray(ids) || !ids.every(isId)) return null;
  return {
    tip,
    root,
    ids: new Set(ids),
    mark: typeof mark === "string" ? mark : null,
    ...(isKept === true && { isKept }),
  };
}

function isId(id: unknown): id is string {
  return typeof id === "string" && /^[\da-f]{40}$/u.test(id);
}
