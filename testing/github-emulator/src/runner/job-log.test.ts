import { expect, test } from "vitest";
import { manualClock } from "../http/clock.ts";
import { createJobLog } from "./job-log.ts";

function logOf(...written: string[]): string[] {
  const lines: string[] = [];
  const log = createJobLog(manualClock(0), lines);
  log.mask("hunter2\nsecond");
  for (const line of written) log.write(line);
  return lines;
}

test("lines carry the time of GitHub's logs", () => {
  expect(logOf("hello")).toEqual(["1970-01-01T00:00:00.0000000Z hello"]);
});

test.each([
  [["it is hunter2 and second"], ["it is *** and ***"]],
  [
    ["::add-mask::abc", "abc"],
    ["::add-mask::***", "***"],
  ],
  [["::error file=a.c,line=1::it broke%0Ahere"], ["##[error]it broke\nhere"]],
  [["::debug::no"], []],
  [
    ["::stop-commands::T1", "::error::x", "::T1::", "::error::y"],
    ["::error::x", "##[error]y"],
  ],
])("%j reads %j", (written, shown) => {
  expect(logOf(...written).map((line) => line.replace(/^\S+ /u, ""))).toEqual(shown);
});
