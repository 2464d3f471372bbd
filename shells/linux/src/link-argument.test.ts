import { expect, it } from "vitest";
import { linkArgument } from "./link-argument.ts";

it.each([
  [["--flag", "https://a.example/"], "https://a.example/"],
  [["/home/me/file.txt"], null],
  [[], null],
  [[`https://a.example/${"x".repeat(9000)}`], null],
])("%#", (args, expected) => {
  expect(linkArgument(args)).toBe(expected);
});
