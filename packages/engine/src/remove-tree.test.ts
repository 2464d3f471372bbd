import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeTree } from "./remove-tree.ts";
import { tempFolder } from "./testing/temp-folder.ts";

test("removes only folders that carry our name", () => {
  const dir = tempFolder({ ".pakeplus-aB3xYz/deep/file": "", "photos/file": "", ".pakeplus-notes/file": "" });
  expect(removeTree(join(dir, ".pakeplus-aB3xYz"))).toBe(true);
  expect(existsSync(join(dir, ".pakeplus-aB3xYz"))).toBe(false);
  for (const name of ["photos", ".pakeplus-notes/", "gone", "."])
    expect(removeTree(join(dir, name))).toBe(false);
  expect(existsSync(join(dir, "photos/file"))).toBe(true);
  expect(existsSync(join(dir, ".pakeplus-notes/file"))).toBe(true);
});

test("does not follow a link of that name", () => {
  const dir = tempFolder();
  mkdirSync(join(dir, "photos"));
  symlinkSync("photos", join(dir, ".pakeplus-aB3xYz"));
  expect(removeTree(join(dir, ".pakeplus-aB3xYz"))).toBe(false);
  expect(existsSync(join(dir, "photos"))).toBe(true);
});
