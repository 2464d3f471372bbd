import { join } from "node:path";
import { AppError, Secret } from "@pakeplus/core";
import type { GitHubHost } from "@pakeplus/github";
import { openVault, type Vault, type VaultChoice } from "@pakeplus/vault";
import type { World } from "../world.ts";
import { userFolders } from "./user-folders.ts";

export const TOKEN_VARIABLE = "PAKEPLUS_GITHUB_TOKEN";
const STORE_VARIABLE = "PAKEPLUS_TOKEN_STORE";
const CHOICES: readonly VaultChoice[] = ["auto", "keychain", "file"];

type TokenPlace = "environment" | "keychain" | "file";

export interface FoundToken {
  token: Secret;
  place: TokenPlace;
}

/** @throws AppError USAGE_INVALID for an unknown value of the variable that chooses the place. */
export function openTokenVault(world: Pick<World, "env">): Vault {
  const written = world.env[STORE_VARIABLE] ?? "auto";
  const choice = CHOICES.find((each) => each === written);
  if (choice === undefined) {
    throw new AppError("USAGE_INVALID", `${STORE_VARIABLE} cannot be "${written}".`, {
      hint: `Set it to ${CHOICES.join(", ")}, or take it away.`,
    });
  }
  const folders = userFolders(world);
  return openVault({
    choice,
    file: join(folders.data, "secrets"),
    keyFile: join(folders.config, "secrets.key"),
  });
}

/** The token of the environment, which goes first, or the stored one; null when there is none. */
export async function findToken(world: Pick<World, "env">, host: GitHubHost): Promise<FoundToken | null> {
  const given = world.env[TOKEN_VARIABLE]?.trim() ?? "";
  if (given !== "") return { token: new Secret(given), place: "environment" };
  const stored = await openTokenVault(world).read(host.name);
  return stored === null ? null : { token: stored.secret, place: stored.from };
}

/** @throws AppError TOKEN_MISSING. */
export async function requireToken(world: Pick<World, "env">, host: GitHubHost): Promise<FoundToken> {
  const found = await findToken(world, host);
  if (found !== null) return found;
  throw new AppError("TOKEN_MISSING", `No token for ${host.name} is stored.`, {
    hint: `Store one with pakeplus token set, or set ${TOKEN_VARIABLE}.`,
  });
}
