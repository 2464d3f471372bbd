import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

test.each([
  ["widht", "width"],
  ["Width", "width"],
  ["wdth", "width"],
  ["widths", "width"],
  ["hieght", "height"],
  ["xyz", null],
  ["", null],
])("%s means %s", (word, meant) => {
  expect(suggest(word, ["height", "width", "minWidth"])).toBe(meant);
});
