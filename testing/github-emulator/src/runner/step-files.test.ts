import { expect, test } from "vitest";
import { parseAssignments } from "./step-files.ts";

test("values of one line and of many", () => {
  expect(parseAssignments("a=1\nb=x=y\r\nc<<END\none\ntwo=2\nEND\n\nd=\n")).toEqual({
    a: "1",
    b: "x=y",
    c: "one\ntwo=2",
    d: "",
  });
});

test.each([
  ["nonsense", "Invalid format"],
  ["a<<END\none", "Matching delimiter not found"],
])("%j is refused", (text, message) => {
  expect(() => parseAssignments(text)).toThrow(message);
});
