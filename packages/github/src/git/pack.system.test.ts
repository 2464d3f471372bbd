import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { makeCommit } from "./make-commit.ts";
import { makeTrees, type TreeFile } from "./make-trees.ts";
import { startObjectId } from "./object-id.ts";
import type { BlobSource } from "./blob-source.ts";
import { writePack } from "./write-pack.ts";

function repository(): (args: readonly string[], input?: Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-git-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const git = (args: readonly string[], input?: Uint8Array) =>
    execFileSync("git", [`--git-dir=${folder}`, ...args], {
      input,
      maxBuffer: 1 << 28,
      stdio: ["pipe", "pipe", "pipe"],
    }).toString();
  git(["init", "--bare", "--quiet", folder]);
  return git;
}

function blobOf(path: string, content: Uint8Array): BlobSource {
  const id = startObjectId("blob", content.byteLength);
  id.update(content);
  return {
    id: id.finish(),
    bytes: content.byteLength,
    path,
    async *read() {
      for (let at = 0; at < content.byteLength; at += 50_000) yield content.subarray(at, at + 50_000);
    },
  };
}

async function packOf(files: Readonly<Record<string, Uint8Array>>) {
  const blobs = Object.entries(files).map(([path, content]) => blobOf(path, content));
  const entries = blobs.map(({ path, id }): TreeFile => ({ path, isExecutable: path.endsWith(".sh"), id }));
  const { root, trees } = makeTrees(entries);
  const author = { name: "小明 <x>", email: "1+a@users.noreply.github.com" };
  const commit = makeCommit({
    tree: root,
    parents: [],
    author,
    at: 1_700_000_000,
    message: "第一版\n\nText",
  });
  const unique = [...new Map(blobs.map((blob) => [blob.id, blob])).values()];
  const pack = await buffer(writePack({ objects: [...trees, commit], blobs: unique }));
  return { pack, commit };
}

test("git reads what we write: every byte, name, mode and order", async () => {
  const noise = Buffer.from(Array.from({ length: 700_001 }, (_, index) => (index * 2_654_435_761) >>> 24));
  const files: Record<string, Uint8Array> = {
    "index.html": Buffer.from("<!doctype html>"),
    "a.txt": Buffer.from("a"),
    "a/b.txt": Buffer.from("b"),
    "a-b": Buffer.from("c"),
    a0: Buffer.from("d"),
    empty: Buffer.alloc(0),
    "same/one": Buffer.from("same"),
    "same/two": Buffer.from("same"),
    "run.sh": Buffer.from("#!/bin/sh\n"),
    "图片/山 水 📖.bin": noise,
  };
  const { pack, commit } = await packOf(files);
  const git = repository();
  git(["index-pack", "--strict", "--stdin", "--fix-thin"], pack);
  git(["update-ref", "refs/heads/main", commit.id]);
  expect(git(["fsck", "--full", "--strict"])).toBe("");
  for (const [path, content] of Object.entries(files)) {
    const read = execFileSync("git", [...gitDirOf(git), "cat-file", "blob", `main:${path}`], {
      maxBuffer: 1 << 28,
    });
    expect(read.equals(content), path).toBe(true);
  }
  expect(
    git(["ls-tree", "-r", "--format=%(objectmode)", "main", "run.sh", "a.txt"]).trim().split("\n"),
  ).toEqual(["100644", "100755"]);
  expect(git(["log", "-1", "--format=%an|%ae|%at|%s|%b", "main"]).trim()).toBe(
    "小明 x|1+a@users.noreply.github.com|1700000000|第一版|Text",
  );
});

function gitDirOf(git: ReturnType<typeof repository>): readonly string[] {
  return [`--git-dir=${git(["rev-parse", "--absolute-git-dir"]).trim()}`];
}

test("a file that changes while it is sent stops the pack", async () => {
  const blob = blobOf("a.txt", Buffer.from("before"));
  const changed: BlobSource = {
    ...blob,
    async *read() {
      yield Buffer.from("beforf");
    },
  };
  const drained = buffer(writePack({ objects: [], blobs: [changed] }));
  await expect(drained).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
});
