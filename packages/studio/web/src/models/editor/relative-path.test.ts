import { expect, test } from "vitest";
import { relativePath } from "./relative-path.ts";

test.each([
  ["/home/mira/tides", "/home/mira/tides/dist", "dist"],
  ["/home/mira/tides/app", "/home/mira/tides/site/dist", "../site/dist"],
  ["/home/mira", "/home/mira", "."],
  ["C:\\Users\\Mira\\tides", "C:\\Users\\Mira\\tides\\dist\\web", "dist/web"],
  ["C:\\Users", "D:\\tides", null],
])("from %s to %s it is %s", (from, to, way) => {
  expect(relativePath(from, to)).toBe(way);
});
