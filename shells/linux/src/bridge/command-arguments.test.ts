import { expect, test } from "vitest";
import { commandArguments } from "./command-arguments.ts";

const command = {
  program: "git",
  args: ["log", { pattern: "[0-9]{1,3}" }, "--", { pattern: "a|b" }],
};

test("puts the page's values in the places of the patterns", () => {
  expect(commandArguments(command, ["10", "b"])).toEqual(["log", "10", "--", "b"]);
  expect(commandArguments({ program: "ls", args: ["-l"] }, undefined)).toEqual(["-l"]);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["too few", ["1"]],
  ["too many", ["1", "a", "b"]],
  ["no list", "1"],
  ["no text", [1, "a"]],
  ["a part that matches", ["10 --all", "a"]],
  ["a line that matches", ["10\n--all", "a"]],
  ["a line break at the end", ["10\n", "a"]],
  // An alternative without its brackets would match the beginning of anything.
  ["an alternative that begins right", ["1", "ax"]],
  ["an alternative that ends right", ["1", "xb"]],
])("refuses %s", (_what, given) => {
  expect(commandArguments(command, given)).toBeNull();
});

test("refuses what no program can be given, whatever the pattern", () => {
  const open = { program: "printf", args: [{ pattern: "[^]*" }] };
  expect(commandArguments(open, ["x".repeat(4096)])).toEqual(["x".repeat(4096)]);
  expect(commandArguments(open, ["x".repeat(4097)])).toBeNull();
  expect(commandArguments(open, ["a\0b"])).toBeNull();
});
