import { Secret } from "@pakeplus/core";
import type { SecretStore } from "./secret-store.ts";

const SERVICE = "PakePlus";

/**
 * The keychain of the system: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. Its calls
 * fail with an error of the library where there is none.
 */
export async function openKeychain(): Promise<SecretStore> {
  // Loaded late: the native part is missing on rare systems, and most commands need no secret.
  const { AsyncEntry } = await import("@napi-rs/keyring");
  // Without this Linux falls back to the kernel's keyring, which forgets everything when the computer restarts.
  const entry = (name: string) => new AsyncEntry(SERVICE, name, { linux: { store: "secret-service" } });
  return {
    kind: "keychain",
    async read(name) {
      const text = await entry(name).getPassword();
      return text === null || text === undefined ? null : new Secret(text);
    },
    write: async (name, secret) => entry(name).setPassword(secret.reveal()),
    remove: async (name) => entry(name).deleteCredential(),
  };
}
