import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tempFolder } from "../../testing/temp-folder.ts";
import { followChanges } from "./follow-changes.ts";
import type { Places } from "./watch-places.ts";

/** Follows; `looked` resolves at the next look that starts after the call. */
function follow(places: () => Places) {
  const waiting = new Set<(what: "looked") => void>();
  let looks = 0;
  const stop = followChanges({
    places: places(),
    poll: false,
    now: () => performance.now(),
    exhausted: () => undefined,
    look: async () => {
      looks += 1;
      // Whoever waits goes on when the watches are up to date.
      setImmediate(() => {
        for (const done of waiting) done("looked");
        waiting.clear();
      });
      return { places: places(), againMs: null };
    },
  });
  onTestFinished(stop);
  const looked = (): Promise<"looked"> =>
    new Promise((resolve) => {
      waiting.add(resolve);
    });
  return { looked, looks: () => looks };
}

test("sees files that are written, replaced by renaming, and removed", async () => {
  const dir = tempFolder({ "a.txt": "1" });
  const { looked } = follow(() => ({ folders: [dir], files: [] }));
  await looked();
  const steps = [
    () => writeFileSync(join(dir, "a.txt"), "2"),
    () => {
      writeFileSync(join(dir, ".a.txt.swp"), "3");
      renameSync(join(dir, ".a.txt.swp"), join(dir, "a.txt"));
    },
    () => rmSync(join(dir, "a.txt")),
  ];
  for (const step of steps) {
    const seen = looked();
    step();
    expect(await seen).toBe("looked");
  }
});

test("looks once more after a folder appeared, because its first files came before the watch", async () => {
  const dir = tempFolder();
  const below = join(dir, "below");
  const { looked } = follow(() => ({ folders: [dir, below], files: [] }));
  await looked();
  let seen = looked();
  mkdirSync(below);
  expect(await seen).toBe("looked");
  await looked();
  seen = looked();
  writeFileSync(join(below, "x"), "");
  expect(await seen).toBe("looked");
});

test("a folder that was replaced by another of its name is followed on", async () => {
  const root = tempFolder({ "dist/a": "" });
  const dist = join(root, "dist");
  const { looked } = follow(() => ({ folders: [dist], files: [dist] }));
  await looked();
  let seen = looked();
  renameSync(dist, join(root, "old"));
  expect(await seen).toBe("looked");
  seen = looked();
  mkdirSync(dist);
  expect(await seen).toBe("looked");
  await looked();
  seen = looked();
  writeFileSync(join(dist, "b"), "");
  expect(await seen).toBe("looked");
});

test("a file is seen beside others that do not matter, and behind a link", async () => {
  const dir = tempFolder({ "pakeplus.json": "", "elsewhere/style.css": "" });
  symlinkSync(join(dir, "elsewhere/style.css"), join(dir, "style.css"));
  const files = [join(dir, "pakeplus.json"), join(dir, "style.css")];
  const { looked, looks } = follow(() => ({ folders: [], files }));
  await looked();
  const before = looks();
  writeFileSync(join(dir, "build.log"), "");
  let seen = looked();
  writeFileSync(join(dir, "pakeplus.json"), "{}");
  expect(await seen).toBe("looked");
  expect(looks()).toBe(before + 1);
  seen = looked();
  writeFileSync(join(dir, "elsewhere/style.css"), "a{}");
  expect(await seen).toBe("looked");
});
