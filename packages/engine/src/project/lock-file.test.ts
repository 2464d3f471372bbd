import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planBuild, toJob } from "@pakeplus/core";
import type { BuildJob } from "@pakeplus/core";
import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder, writeFiles } from "../testing/temp-folder.ts";
import { openLock } from "./lock-file.ts";

function jobOf(id: string): BuildJob {
  const written = { id, name: "A", source: { dir: "www" } };
  return toJob(planBuild({ written, shells: ["linux"] }), { buildId: "b" });
}

const open = (dir: string, id: string, acceptDataLoss = false) =>
  openLock(jobOf(id), { definitionFile: join(dir, "pakeplus.json"), acceptDataLoss });

test("the first build pins the id; the next one with it passes and writes nothing new", () => {
  const dir = tempFolder();
  expect(open(dir, "com.example.a").save()).toEqual([]);
  const text = readFileSync(join(dir, "pakeplus.lock"), "utf8");
  expect(JSON.parse(text)).toMatchObject({ v: 1, platforms: { linux: { id: "com.example.a" } } });
  open(dir, "com.example.a").save();
  expect(readFileSync(join(dir, "pakeplus.lock"), "utf8")).toBe(text);
});

test("another id is refused and the lock stays", async () => {
  const dir = tempFolder();
  open(dir, "com.example.a").save();
  const error = await appErrorOf(() => open(dir, "com.example.b"));
  expect([error.code, error.exitCode]).toEqual(["LOCK_MISMATCH", 2]);
  expect(readFileSync(join(dir, "pakeplus.lock"), "utf8")).toContain("com.example.a");
});

test("data loss can be accepted, with a warning", () => {
  const dir = tempFolder();
  open(dir, "com.example.a").save();
  const lock = open(dir, "com.example.b", true);
  expect(lock.notices.map(({ code }) => code)).toEqual(["lock-changed"]);
  lock.save();
  expect(readFileSync(join(dir, "pakeplus.lock"), "utf8")).toContain("com.example.b");
});

test("a damaged lock is refused", async () => {
  const dir = tempFolder({ "pakeplus.lock": "<<<<<<< HEAD" });
  expect((await appErrorOf(() => open(dir, "com.example.a"))).code).toBe("LOCK_INVALID");
});

test("a lock that cannot be written is a notice, and nothing half-written stays", () => {
  const dir = tempFolder();
  const lock = open(dir, "com.example.a");
  writeFiles(dir, { "pakeplus.lock/in-the-way": "" });
  expect(lock.save().map(({ code }) => code)).toEqual(["lock-not-written"]);
  expect(existsSync(join(dir, "pakeplus.lock.partial"))).toBe(false);
});

const [HASH, ONE, OTHER] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)] as const;

test("a shell is pinned at first use; a newer one takes its place, a changed one is refused", async () => {
  const dir = tempFolder();
  const openWith = (hash: string, sha256: string) =>
    openLock(jobOf("com.example.a"), {
      definitionFile: join(dir, "pakeplus.json"),
      acceptDataLoss: true,
      shells: { linux: { hash, sha256 }, ios: { hash, sha256 } },
    });
  const text = () => readFileSync(join(dir, "pakeplus.lock"), "utf8");
  openWith(HASH, ONE).save();
  expect(JSON.parse(text())).toMatchObject({ shells: { linux: { hash: HASH, sha256: ONE } } });
  expect(text()).not.toContain("ios");
  openWith(HASH, ONE).save();

  const before = text();
  expect((await appErrorOf(() => openWith(HASH, OTHER))).code).toBe("SHELL_CHANGED");
  expect(text()).toBe(before);
  openWith(OTHER, OTHER).save();
  expect(JSON.parse(text())).toMatchObject({ shells: { linux: { hash: OTHER, sha256: OTHER } } });
});
