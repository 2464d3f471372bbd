import { expect, test } from "vitest";
import { diffLines } from "./line-diff.ts";

const shown = (mine: string, theirs: string): string[] =>
  diffLines(mine, theirs).map(({ kind, text }) => `${{ same: " ", mine: "-", theirs: "+" }[kind]}${text}`);

test("lines that both have stand once", () => {
  expect(shown("a\nb\nc\nd", "a\nx\nc\ny\nd")).toEqual([" a", "-b", "+x", " c", "+y", " d"]);
});

test("line ends alone are no difference", () => {
  expect(shown("a\r\nb", "a\nb")).toEqual([" a", " b"]);
});

test("all of one side", () => {
  expect(shown("", "a\nb")).toEqual(["-", "+a", "+b"]);
});
