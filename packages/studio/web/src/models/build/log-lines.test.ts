import { expect, test } from "vitest";
import { decisiveLine, findLines, plainLog, readLog, visibleLines } from "./log-lines.ts";

const LOG = [
  "2026-11-23T00:00:00.1234567Z ##[group]Linux",
  "2026-11-23T00:00:00.1234567Z \u001b[32mgreen\u001b[0m <b>bold</b>",
  "##[group]inner",
  "deep",
  "##[endgroup]",
  "##[error]MAC check failed",
  "##[endgroup]",
  "after",
];

test("groups fold, colours and marks are gone, numbers stay those of the log", () => {
  const lines = readLog(LOG);
  expect(lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
    "1 Linux",
    "2 green <b>bold</b>",
    "3 inner",
    "4 deep",
    "6 MAC check failed",
    "8 after",
  ]);
  expect(visibleLines(lines, new Set([1])).map(({ number }) => number)).toEqual([1, 8]);
  expect(visibleLines(lines, new Set([3])).map(({ number }) => number)).toEqual([1, 2, 3, 6, 8]);
  expect(decisiveLine(lines)).toBe(6);
  expect(findLines(lines, " mac ")).toEqual([6]);
  expect(plainLog(lines.slice(0, 2))).toBe("Linux\ngreen <b>bold</b>");
});

test("a hundred thousand lines are read, folded and searched in no time", () => {
  const long = Array.from({ length: 100_000 }, (_, index) =>
    index % 1000 === 0 ? `##[group]${index}` : index % 1000 === 999 ? "##[endgroup]" : `line ${index}`,
  );
  const start = performance.now();
  const lines = readLog(long);
  expect(visibleLines(lines, new Set([1])).length).toBe(99_900 - 998);
  expect(findLines(lines, "line 99998")).toEqual([99_999]);
  expect(performance.now() - start).toBeLessThan(2000);
});
