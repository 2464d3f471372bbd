import { expect, test } from "vitest";
import { changedPart } from "./changed-part.ts";

test.each([
  ["abc", "abXc"],
  ["aaa", "aa"],
  ["", "x"],
  ["abcabc", "abc"],
  ["same start", "same end"],
])("%j becomes %j", (before, after) => {
  const part = changedPart(before, after);
  const { from, to, insert } = part ?? { from: 0, to: 0, insert: "" };
  expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
});

test("only the part in between is replaced", () => {
  expect(changedPart("one two three", "one 2 three")).toEqual({ from: 4, to: 7, insert: "2" });
  expect(changedPart("x", "x")).toBeNull();
});
