import { expect, test } from "vitest";
import { createSchemaReader, valuesOf } from "./schema-at.ts";

const read = createSchemaReader();

test("a place has its words, its default and its values, through lists and alternatives", () => {
  const titleBar = read(["window", "titleBar"]);
  expect(valuesOf(titleBar)).toEqual(["native", "hidden", "overlay"]);
  expect(titleBar.find(({ description }) => description !== undefined)?.description).toContain("Title bar");
  expect(valuesOf(read(["navigation", "rules", 0, "open"]))).toContain("browser");
  expect(valuesOf(read(["source", "spa"]))).toEqual([true, false]);
});

test("a place that does not exist has nothing", () => {
  expect(read(["window", "nothing", 3])).toEqual([]);
});
