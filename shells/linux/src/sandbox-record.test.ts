import { expect, it } from "vitest";
import { parseSandboxRecord } from "./sandbox-record.ts";

it.each([
  ['{"key":"a","works":true}', true],
  ['{"key":"a","works":false}', false],
  ['{"key":"b","works":true}', null],
  ['{"key":"a"}', null],
  ["{", null],
  [null, null],
])("%s", (text, expected) => {
  expect(parseSandboxRecord(text, "a")).toBe(expected);
});
