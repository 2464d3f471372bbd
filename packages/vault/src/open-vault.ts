import { AppError, type Secret } from "@pakeplus/core";
import { openKeychain } from "./keychain.ts";
import { openSecretFile, type SecretFileOptions } from "./secret-file.ts";
import type { SecretStore } from "./secret-store.ts";

export type VaultChoice = "auto" | "keychain" | "file";

export interface VaultOptions extends SecretFileOptions {
  /** `auto`: the keychain where it works, else the file. */
  choice: VaultChoice;
  /** For tests. */
  keychain?: () => Promise<SecretStore>;
}

export interface Vault {
  /** From wherever it is; null when it is nowhere. */
  read(name: string): Promise<{ secret: Secret; from: SecretStore["kind"] } | null>;
  /** @returns Where it is now; nowhere else any more. */
  write(name: string, secret: Secret): Promise<SecretStore["kind"]>;
  /** Takes it out of every place. @returns Whether there was one. */
  remove(name: string): Promise<boolean>;
}

/**
 * The user's secrets.
 * @throws AppError TOKEN_NOT_STORED from its calls, when the chosen place does not work.
 */
export function openVault({ choice, keychain = openKeychain, ...paths }: VaultOptions): Vault {
  const file = openSecretFile(paths);

  const inKeychain = async <T>(work: (store: SecretStore) => Promise<T>): Promise<T | "unavailable"> => {
    if (choice === "file") return "unavailable";
    try {
      return await work(await keychain());
    } catch (cause) {
      if (choice === "auto") return "unavailable";
      throw new AppError("TOKEN_NOT_STORED", "The keychain of this computer could not be used.", {
        cause,
        hint: "Unlock it and try again, or set PAKEPLUS_TOKEN_STORE=file to keep the token in an encrypted file.",
      });
    }
  };

  return {
    async read(name) {
      const found = await inKeychain(async (store) => store.read(name));
      if (found !== "unavailable" && found !== null) return { secret: found, from: "keychain" };
      const secret = choice === "keychain" ? null : await file.read(name);
      return secret === null ? null : { secret, from: "file" };
    },
    async write(name, secret) {
      const written = await inKeychain(async (store) => store.write(name, secret));
      if (written === "unavailable") {
        await file.write(name, secret);
        return "file";
      }
      // An older copy would be found again on the day when the keychain is locked.
      await file.remove(name);
      return "keychain";
    },
    async remove(name) {
      const fromKeychain = await inKeychain(async (store) => store.remove(name));
      const fromFile = await file.remove(name);
      return fromKeychain === true || fromFile;
    },
  };
}
