import { expect, test } from "vitest";
import { harmless } from "./harmless.ts";

test.each([
  ["plain 文 📖 é\n\tnext", "plain 文 📖 é\n\tnext"],
  ["\u001b[31mour colour\u001b[0m", "\u001b[31mour colour\u001b[0m"],
  ["\u001b]0;title\u0007", String.raw`\u001b]0;title\u0007`],
  ["\u001b[2J\r\u009b2J\u007f", String.raw`\u001b[2J\u000d\u009b2J\u007f`],
  ["photo\u202egpj.exe", String.raw`photo\u202egpj.exe`],
  ["👩‍💻 می‌خواهم", "👩‍💻 می‌خواهم"],
])("%j", (text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test("JSON keeps its meaning", () => {
  const value = { "key\u009b": "\u202e\u001b[31m\u2028\u007f" };
  expect(JSON.parse(harmless(JSON.stringify(value, null, 2)))).toEqual(value);
});
