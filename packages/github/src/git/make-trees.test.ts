import { expect, test } from "vitest";
import { makeTrees } from "./make-trees.ts";

const file = (path: string) => ({
  path,
  isExecutable: false,
  id: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
});

test("the id of a known tree", () => {
  // `git init && touch empty && git add . && git write-tree`
  expect(makeTrees([file("empty")]).root).toBe("417c01c8795a35b8e835113a85a5c0c1c77f67fb");
});

test("equal folders become one tree", () => {
  expect(makeTrees([file("a/x"), file("b/x")]).trees).toHaveLength(2);
});

test.each(["", "a//b", "../a", "a/./b", ".git/config", "x/.GIT", "git~1", "a/"])("refuses %j", (path) => {
  expect(() => makeTrees([file(path)])).toThrow(expect.objectContaining({ code: "SOURCE_NAME_UNPORTABLE" }));
});

test.each([
  ["a", "a/b"],
  ["a/b", "a"],
  ["a", "a"],
])("refuses %j beside %j", (one, two) => {
  expect(() => makeTrees([file(one), file(two)])).toThrow(/cannot be sent to a Git repository/u);
});
