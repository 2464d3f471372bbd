import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeTree } from "./remove-tree.ts";

test("only a real folder directly below the home is removed", async () => {
  const home = mkdtempSync(join(tmpdir(), "previews-"));
  const outside = mkdtempSync(join(tmpdir(), "outside-"));
  writeFileSync(join(outside, "kept"), "x");
  mkdirSync(join(home, "com.example.notes/cache"), { recursive: true });
  symlinkSync(outside, join(home, "link"));
  for (const name of ["link", "..", ".", "", "../x", "com.example.notes/cache"]) await removeTree(home, name);
  expect(existsSync(join(outside, "kept"))).toBe(true);
  expect(existsSync(join(home, "com.example.notes/cache"))).toBe(true);
  await removeTree(home, "com.example.notes");
  expect(existsSync(join(home, "com.example.notes"))).toBe(false);
});
