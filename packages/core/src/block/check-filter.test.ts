import { expect, test } from "vitest";
import { problemOfFilter } from "./check-filter.ts";

/** Each was tried with WebKitGTK 2.50; `compile-block.system.test.ts` tries them again. */
export const REFUSED = [
  "",
  "a|b",
  "a{2}",
  String.raw`\d`,
  "a(?=b)",
  "a$b",
  "é",
  "(a",
  "a)",
  "[a",
  String.raw`\b`,
];
export const ACCEPTED = [
  ".*",
  "a",
  String.raw`^[^:]+://([^/]*\.)?example\.com[/:]`,
  "/ads[^A-Za-z0-9_.%-]",
  "/ads$",
  "ad[^A-Za-z0-9_.%-]?$",
  "([^/]*)?x",
  String.raw`a\?\$\{\}\|\\`,
];

test.each(REFUSED)("the engine refuses %j", (filter) => {
  expect(problemOfFilter(filter)).not.toBeNull();
});

test.each(ACCEPTED)("the engine takes %j", (filter) => {
  expect(problemOfFilter(filter)).toBeNull();
});

test.each(["a^", "+a", "a**", "()", "(?:a)", "[]a", "[z-a]", "a b", "]", "{"])(
  "%j is never written",
  (filter) => {
    expect(problemOfFilter(filter)).not.toBeNull();
  },
);
