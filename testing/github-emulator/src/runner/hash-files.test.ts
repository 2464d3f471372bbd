import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashFiles } from "./hash-files.ts";

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest();
/** What GitHub computes for files with these contents in this order. */
const hashOf = (...contents: string[]) => sha256(Buffer.concat(contents.map(sha256))).toString("hex");

test("the hash of files is that of the hashes of their contents, folder by folder", async () => {
  const workspace = await mkdtemp(join(tmpdir(), "pakeplus-hash-"));
  onTestFinished(() => rm(workspace, { recursive: true, force: true }));
  for (const [path, text] of [
    ["a.lock", "1"],
    ["a/b.lock", "2"],
    ["a/c.txt", "3"],
    ["z.lock", "4"],
  ] as const) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
  expect(hashFiles(workspace, ["**/*.lock"])).toBe(hashOf("2", "1", "4"));
  expect(hashFiles(workspace, ["**/*.lock\n!z.lock", "a/c.txt"])).toBe(hashOf("2", "3", "1"));
  expect(hashFiles(workspace, ["a"])).toBe(hashOf("2", "3"));
  expect(hashFiles(workspace, ["none*"])).toBe("");
});
