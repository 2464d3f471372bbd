import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@pakeplus/core";
import { expect, test } from "vitest";
import { tempFolder } from "../testing/open-studio.ts";
import { inside } from "./inside.ts";

function refusal(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return "opened";
}

test.each([
  "",
  ".",
  "..",
  "../other",
  "a/../../other",
  "a/./b",
  "a//b",
  "/etc/passwd",
  "a\0.png",
  String.raw`..\other`,
  String.raw`a\b`,
  "C:/Windows",
  "c:x",
])("%j leads nowhere", (path) => {
  const root = tempFolder({ "a/b": "" });
  expect(refusal(() => inside(root, path))).toBe("STUDIO_PATH_REFUSED");
});

test("links that lead out are no way out, wherever they are", () => {
  const root = tempFolder({ "own/file": "" });
  const outside = tempFolder({ secret: "" });
  symlinkSync(join(outside, "secret"), join(root, "file-link"));
  symlinkSync(outside, join(root, "folder-link"));
  symlinkSync(join(outside, "not-yet"), join(root, "future-link"));
  mkdirSync(join(root, "deep"));
  symlinkSync("../folder-link", join(root, "deep/chain"));
  for (const path of [
    "file-link",
    "folder-link/secret",
    "folder-link/new",
    "future-link",
    "deep/chain/new/x",
  ]) {
    expect([path, refusal(() => inside(root, path))]).toEqual([path, "STUDIO_PATH_REFUSED"]);
  }
});

test("what is inside is found, also through a link that stays inside, and before it exists", () => {
  const root = tempFolder({ "own/file": "" });
  symlinkSync(join(root, "own"), join(root, "same"));
  for (const path of ["own/file", "same/file", "own/new", "new/deep/file", "图标.png", "..a/b"]) {
    expect(inside(root, path)).toBe(join(root, path));
  }
});
