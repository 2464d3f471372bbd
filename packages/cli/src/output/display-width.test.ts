import { expect, test } from "vitest";
import { cutToWidth, displayWidth, padToWidth } from "./display-width.ts";

test.each([
  ["", 0],
  ["Linux", 5],
  ["打包", 4],
  ["アプリ", 6],
  ["ｱﾌﾟﾘ", 4],
  ["앱", 2],
  ["e\u0301tat", 4],
  ["a\u200Bb", 2],
  ["📖", 2],
  ["👩‍💻", 2],
  ["❤️", 2],
  ["❤", 1],
  ["（ok）", 6],
  ["𠮷", 2],
  ["می‌خواهم", 7],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("a text is cut between signs and never takes more than its columns", () => {
  expect(cutToWidth("打包应用", 5)).toBe("打包");
  expect(cutToWidth("打包应用", 8)).toBe("打包应用");
  expect(cutToWidth("a👩‍💻b", 2)).toBe("a");
  expect(cutToWidth("e\u0301e\u0301", 1)).toBe("e\u0301");
  expect(cutToWidth("abc", 0)).toBe("");
});

test("texts of any script line up", () => {
  expect(padToWidth("打包", 6)).toBe("打包  ");
  expect(padToWidth("Linux", 3)).toBe("Linux");
});
