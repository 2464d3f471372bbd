import { expect, it } from "vitest";
import { readable } from "./readable.ts";

it.each([
  ["日记 1.md", "日记 1.md"],
  ["a\nb\u202egpj.exe", "abgpj.exe"],
  ["x".repeat(200), `${"x".repeat(119)}…`],
])("%j", (word, expected) => {
  expect(readable(word)).toBe(expected);
});
