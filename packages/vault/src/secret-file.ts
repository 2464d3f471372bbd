import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError, Secret } from "@pakeplus/core";
import { KEY_BYTES, seal, unseal } from "./seal.ts";
import type { SecretStore } from "./secret-store.ts";

export interface SecretFileOptions {
  /** Absolute path of the encrypted file. */
  file: string;
  /** Absolute path of the key, in another folder, so that a copy of one of both is worth nothing. */
  keyFile: string;
}

/**
 * An encrypted file that only this user may read: for computers without a keychain. It keeps a secret from backups,
 * synchronised folders and searches, not from programs that run as this user.
 */
export function openSecretFile({ file, keyFile }: SecretFileOptions): SecretStore {
  /** null when what lies there was not written with this key. */
  const readAll = async (): Promise<Record<string, string> | null> => {
    const [sealed, key] = await Promise.all([readIfThere(file), readIfThere(keyFile)]);
    if (sealed === null) return {};
    const text = key === null ? null : unseal(key, sealed);
    return text === null ? null : parse(text);
  };
  const writeAll = async (secrets: Readonly<Record<string, string>>): Promise<void> => {
    const known = await readIfThere(keyFile);
    const key = known?.byteLength === KEY_BYTES ? known : randomBytes(KEY_BYTES);
    if (key !== known) await writePrivate(keyFile, key);
    await writePrivate(file, seal(key, JSON.stringify(secrets)));
  };
  return {
    kind: "file",
    async read(name) {
      const secrets = await readAll();
      if (secrets === null) throw doesNotFit(file);
      const text = secrets[name];
      return text === undefined ? null : new Secret(text);
    },
    async write(name, secret) {
      // What no key opens any more must not stand in the way; a disk that fails must not cost the others.
      await writeAll({ ...(await readAll()), [name]: secret.reveal() });
    },
    async remove(name) {
      const { [name]: found, ...others } = (await readAll()) ?? {};
      if (Object.keys(others).length > 0) await writeAll(others);
      else await Promise.all([rm(file, { force: true }), rm(keyFile, { force: true })]);
      return found !== undefined;
    },
  };
}

function doesNotFit(file: string): AppError {
  return new AppError("TOKEN_NOT_STORED", "The stored token cannot be read.", {
    reason: `${file} and its key do not belong together or were changed.`,
    hint: "pakeplus token set stores it anew.",
  });
}

function parse(text: string): Record<string, string> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, string>) : null;
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw notStored(error);
  }
}

/** Replaces the file as a whole; nobody else can read it at any moment. */
async function writePrivate(file: string, content: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await chmod(file, 0o600);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notStored(error);
  }
}

function notStored(cause: unknown): AppError {
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  return new AppError("TOKEN_NOT_STORED", "The token could not be stored or read.", {
    cause,
    reason: `The file system says ${code === "" ? "no" : code}.`,
    hint: "Look at the free space and the rights of the folder, or set PAKEPLUS_GITHUB_TOKEN instead.",
  });
}
