import { expect, test } from "vitest";
import { ACCEPTED, REFUSED } from "../testing/url-filters.ts";
import { problemOfFilter } from "./check-filter.ts";

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
