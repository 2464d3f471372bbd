import { expect, test } from "vitest";
import { sampleFile } from "../testing/sample.ts";
import { planTree } from "./tree.ts";

test("folders come before what is in them, in the order of bytes", () => {
  const files = ["a/b/c", "a.txt", "a/b.txt", "\u{ffff}", "\u{10000}"].map((path) => sampleFile(path, ""));
  expect(planTree(files, () => true).map(({ path }) => path)).toEqual([
    "a",
    "a.txt",
    "a/b",
    "a/b.txt",
    "a/b/c",
    "\u{ffff}",
    "\u{10000}",
  ]);
  expect(planTree(files, (path) => path === "a/b").filter(({ kind }) => kind === "folder")).toHaveLength(1);
});
