import { expect, test } from "vitest";
import { readIconLook, writeIconLook } from "./icon-look.ts";

test.each([
  ["icon.svg"],
  [{ src: "a.png", shape: "circle" }],
  [{ src: "a.png", background: "#fff", padding: 0.1 }],
])("%j is read and written back", (value) => {
  expect(writeIconLook(readIconLook(value))).toEqual(value);
});

test("without a picture nothing is written, and defaults leave no trace", () => {
  expect(writeIconLook(readIconLook(undefined))).toBeUndefined();
  expect(writeIconLook(readIconLook({ src: "a.png", shape: "as-is", padding: 0 }))).toBe("a.png");
});

test("what is wrong reads as if it were not there", () => {
  expect(readIconLook({ src: 4, shape: "star", padding: "x" })).toEqual(readIconLook(undefined));
});
