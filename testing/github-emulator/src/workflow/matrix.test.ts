import { expect, test } from "vitest";
import { expandMatrix } from "./matrix.ts";

test.each([
  [
    "two axes",
    { a: [1, 2], b: ["x"] },
    [
      { a: 1, b: "x" },
      { a: 2, b: "x" },
    ],
  ],
  ["without some", { a: [1, 2], exclude: [{ a: 1 }] }, [{ a: 2 }]],
  ["only listed rows", { include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
  // The example of GitHub's documentation of `include`.
  [
    "rows extended and added",
    {
      fruit: ["apple", "pear"],
      animal: ["cat", "dog"],
      include: [
        { color: "green" },
        { color: "pink", animal: "cat" },
        { fruit: "apple", shape: "circle" },
        { fruit: "banana" },
        { fruit: "banana", animal: "cat" },
      ],
    },
    [
      { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
      { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
      { fruit: "pear", animal: "cat", color: "pink" },
      { fruit: "pear", animal: "dog", color: "green" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ],
  ],
])("%s", (_name, matrix, rows) => {
  expect(expandMatrix(matrix)).toEqual(rows);
});

test.each([
  ["without rows", {}, "at least one vector"],
  ["with an empty axis", { a: [] }, "'a' does not contain any values"],
  ["with an empty list of rows", { include: [] }, "'include' does not contain any values"],
  ["that is too large", { a: Array.from({ length: 257 }, (_, index) => index) }, "257 rows"],
])("a matrix %s fails, as on GitHub", (_name, matrix, words) => {
  expect(() => expandMatrix(matrix)).toThrow(words);
});
