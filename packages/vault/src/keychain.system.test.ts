import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { expect, onTestFinished, test } from "vitest";

/** The Secret Service of GNOME on a message bus of its own, unlocked with a password from standard input. */
const SESSION = `
eval "$(printf 'a password' | gnome-keyring-daemon --unlock --components=secrets --daemonize)"
exec "$0" "$@"`;

const PROGRAM = `
import { Secret } from "@pakeplus/core";
import { openKeychain } from "./keychain.ts";
const store = await openKeychain();
const before = await store.read("github.com");
await store.write("github.com", new Secret("ghp_秘密"));
const kept = await store.read("github.com");
const removed = [await store.remove("github.com"), await store.remove("github.com")];
console.log(JSON.stringify([before, kept?.reveal(), removed, await store.read("github.com")]));`;

test("the real Secret Service keeps, gives back and forgets", () => {
  const home = mkdtempSync(join(tmpdir(), "pakeplus-keychain-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const program = join(fileURLToPath(new URL(".", import.meta.url)), `keychain-${process.pid}.gen.mjs`);
  onTestFinished(() => rmSync(program, { force: true }));
  buildSync({
    stdin: { contents: PROGRAM, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["@napi-rs/keyring"],
    outfile: program,
  });
  const env = { PATH: process.env["PATH"], HOME: home, XDG_RUNTIME_DIR: home };
  const args = ["--", "sh", "-c", SESSION, process.execPath, program];
  const output = execFileSync("dbus-run-session", args, { env, timeout: 30_000 }).toString();
  expect(JSON.parse(output.trim().split("\n").at(-1) ?? "")).toEqual([null, "ghp_秘密", [true, false], null]);
});
