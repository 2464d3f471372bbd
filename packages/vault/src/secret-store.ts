import type { Secret } from "@pakeplus/core";

/** A place that keeps secrets of one user, each under a name such as `github.com`. */
export interface SecretStore {
  kind: "keychain" | "file";
  /** null when nothing is kept under that name. */
  read(name: string): Promise<Secret | null>;
  write(name: string, secret: Secret): Promise<void>;
  /** Whether there was one. */
  remove(name: string): Promise<boolean>;
}
