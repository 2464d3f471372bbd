import { expect, it } from "vitest";
import { parseByteRange } from "./byte-range.ts";

const whole = { kind: "whole" };
const part = (first: number, last: number) => ({ kind: "part", first, last });

it.each([
  [null, 10, whole],
  ["bytes=0-", 10, part(0, 9)],
  ["bytes=2-4", 10, part(2, 4)],
  ["bytes=2-400", 10, part(2, 9)],
  ["bytes=-3", 10, part(7, 9)],
  ["bytes=-30", 10, part(0, 9)],
  ["bytes=9-9", 10, part(9, 9)],
  ["bytes=10-", 10, { kind: "unsatisfiable" }],
  ["bytes=-0", 10, { kind: "unsatisfiable" }],
  ["bytes=0-", 0, { kind: "unsatisfiable" }],
  ["bytes=4-2", 10, whole],
  ["bytes=0-1,3-4", 10, whole],
  ["items=0-1", 10, whole],
  ["bytes=-", 10, whole],
])("%s of %i bytes", (header, size, expected) => {
  expect(parseByteRange(header, size)).toEqual(expected);
});
