import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret } from "@pakeplus/core";
import { describe, expect, onTestFinished, test } from "vitest";
import { openVault, type VaultChoice } from "./open-vault.ts";
import type { SecretStore } from "./secret-store.ts";

const TOKEN = "ghp_0123456789abcdefghijklmnop";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-vault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function memoryKeychain(): SecretStore & { kept: Map<string, Secret> } {
  const kept = new Map<string, Secret>();
  return {
    kind: "keychain",
    kept,
    read: async (name) => Promise.resolve(kept.get(name) ?? null),
    write: async (name, secret) => {
      kept.set(name, secret);
      return Promise.resolve();
    },
    remove: async (name) => Promise.resolve(kept.delete(name)),
  };
}

const noKeychain = async () => Promise.reject(new Error("no keychain here"));

function vaultIn(folder: string, choice: VaultChoice, keychain: () => Promise<SecretStore> = noKeychain) {
  const paths = { file: join(folder, "data/secrets"), keyFile: join(folder, "config/key") };
  return { ...paths, vault: openVault({ ...paths, choice, keychain }) };
}

describe("the encrypted file", () => {
  test("keeps and forgets, readable for this user only, nothing in the clear", async () => {
    const folder = makeFolder();
    const { vault, file, keyFile } = vaultIn(folder, "auto");
    expect(await vault.read("github.com")).toBeNull();
    expect(await vault.write("github.com", new Secret(TOKEN))).toBe("file");
    await vault.write("git.example.org", new Secret("other"));
    const read = await vaultIn(folder, "auto").vault.read("github.com");
    expect(read?.secret.reveal()).toBe(TOKEN);
    expect(read?.from).toBe("file");
    for (const path of [file, keyFile]) {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, "latin1")).not.toContain("ghp_");
      expect(readFileSync(path, "latin1")).not.toContain("github.com");
    }
    expect(await vault.remove("github.com")).toBe(true);
    expect(await vault.remove("github.com")).toBe(false);
    expect((await vault.read("git.example.org"))?.secret.reveal()).toBe("other");
    await vault.remove("git.example.org");
    expect([...readdirSync(join(folder, "data")), ...readdirSync(join(folder, "config"))]).toEqual([]);
  });

  test.each(["file", "keyFile"] as const)("a changed %s is noticed, and can be replaced", async (which) => {
    const paths = vaultIn(makeFolder(), "file");
    await paths.vault.write("github.com", new Secret(TOKEN));
    const bytes = readFileSync(paths[which]);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(paths[which], bytes);
    await expect(paths.vault.read("github.com")).rejects.toMatchObject({ code: "TOKEN_NOT_STORED" });
    await paths.vault.write("github.com", new Secret("new"));
    expect((await paths.vault.read("github.com"))?.secret.reveal()).toBe("new");
  });

  test("a file that cannot be read for the moment is not written over", async () => {
    const paths = vaultIn(makeFolder(), "file");
    await paths.vault.write("github.com", new Secret(TOKEN));
    const key = readFileSync(paths.keyFile);
    rmSync(paths.keyFile);
    mkdirSync(paths.keyFile);
    await expect(paths.vault.write("git.example.org", new Secret("other"))).rejects.toMatchObject({
      code: "TOKEN_NOT_STORED",
    });
    await expect(paths.vault.remove("git.example.org")).rejects.toMatchObject({ code: "TOKEN_NOT_STORED" });
    rmSync(paths.keyFile, { recursive: true });
    writeFileSync(paths.keyFile, key);
    expect((await paths.vault.read("github.com"))?.secret.reveal()).toBe(TOKEN);
  });

  test("a folder that cannot be written is said in plain words, without the token", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "data"), "in the way");
    const error: unknown = await vaultIn(folder, "file")
      .vault.write("github.com", new Secret(TOKEN))
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "TOKEN_NOT_STORED" });
    expect(String(error)).not.toContain(TOKEN);
  });
});

describe("the keychain", () => {
  test("is preferred, and a copy in the file goes", async () => {
    const folder = makeFolder();
    await vaultIn(folder, "file").vault.write("github.com", new Secret("old"));
    const keychain = memoryKeychain();
    const { vault } = vaultIn(folder, "auto", async () => Promise.resolve(keychain));
    expect((await vault.read("github.com"))?.from).toBe("file");
    expect(await vault.write("github.com", new Secret(TOKEN))).toBe("keychain");
    expect((await vault.read("github.com"))?.from).toBe("keychain");
    expect(await vaultIn(folder, "file").vault.read("github.com")).toBeNull();
    expect(await vault.remove("github.com")).toBe(true);
    expect(keychain.kept.size).toBe(0);
  });

  test("that does not work is an error only for those who insist on it", async () => {
    const { vault } = vaultIn(makeFolder(), "keychain");
    await expect(vault.write("github.com", new Secret(TOKEN))).rejects.toMatchObject({
      code: "TOKEN_NOT_STORED",
    });
  });
});
