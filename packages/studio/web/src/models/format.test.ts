import { expect, test } from "vitest";
import { formatBytes, formatClock, formatDay, formatDuration } from "./format.ts";

test("sizes have one digit behind the point while that says something", () => {
  expect(
    [0, 999, 1000, 62_100, 8_100_000, 182_400_000, 3_210_000_000].map((n) => formatBytes("en", n)),
  ).toEqual(["0 bytes", "999 bytes", "1 kB", "62.1 kB", "8.1 MB", "182 MB", "3.2 GB"]);
  expect(formatBytes("ja", 8_100_000)).toBe("8.1 MB");
});

test("times", () => {
  expect([0, 27_400, 62_000, 3_723_000].map(formatClock)).toEqual(["0:00", "0:27", "1:02", "1:02:03"]);
  expect([830, 9000, 42_000, 250_000].map((ms) => formatDuration("en", ms))).toEqual([
    "0.8 sec",
    "9 sec",
    "42 sec",
    "4 min",
  ]);
});

const now = new Date(2026, 10, 22, 1).getTime();

function days(count: number): number {
  return new Date(2026, 10, 22 - count, 23).getTime();
}

test("days near by have names", () => {
  expect([0, 1, 3, 10, 400].map((count) => formatDay("en", days(count), now))).toEqual([
    "today",
    "yesterday",
    "3 days ago",
    "Nov 12",
    "Oct 18, 2025",
  ]);
  expect(formatDay("zh-CN", days(1), now)).toBe("昨天");
});
