import { expect, test } from "vitest";
import { codeFrame } from "./code-frame.ts";

test("shows the line with its neighbours and a marker", () => {
  expect(codeFrame('{\n  "a": 1,\n  "b": x\n}', 3, 8)).toBe(
    ['  2 |   "a": 1,', '> 3 |   "b": x', "    |        ^", "  4 | }"].join("\n"),
  );
});

test("a minified file shows the part around the place", () => {
  const frame = codeFrame(`${"a".repeat(500)}!${"b".repeat(500)}`, 1, 501);
  const [line = "", marker = ""] = frame.split("\n");
  expect(line.length).toBeLessThan(120);
  expect(line.charAt(marker.indexOf("^"))).toBe("!");
});

test("control characters cannot move the cursor; all line ends count", () => {
  expect(codeFrame("a\r\n\u001b[2Jb\rc", 2, 1)).not.toContain("\u001b");
  expect(codeFrame("a\r\nb\rc", 3, 1)).toContain("> 3 | c");
});

test("a place outside of the text does not throw", () => {
  expect(codeFrame("", 1, 1)).toContain("> 1 |");
  expect(codeFrame("a", 9, 9)).toBe("");
});
