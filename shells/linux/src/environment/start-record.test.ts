import { expect, it } from "vitest";
import { begun, blank, freshRecord, painted, parseStartRecord, planStart, unknown } from "./start-record.ts";

const KEY = "2.50.6 nvidia 580 wayland";
const nobody = () => false;
const fresh = freshRecord(KEY);
const next = (record: typeof fresh) => planStart(record, nobody);

it.each([
  null,
  "",
  "{",
  "7",
  "null",
  '{"key":"other"}',
  `{"key":"${KEY}","raised":9,"misses":0}`,
  `{"key":"${KEY}"}`,
])("%s is no record", (text) => {
  expect(parseStartRecord(text, KEY)).toEqual(fresh);
});

it("reads what was written", () => {
  const record = { key: KEY, raised: 1, good: true, misses: 1, pid: 42 };
  expect(parseStartRecord(JSON.stringify(record), KEY)).toEqual(record);
});

it("begins anew with another engine or driver", () => {
  const text = JSON.stringify({ ...fresh, raised: 2, good: true });
  expect(parseStartRecord(text, "2.54.2 nvidia 615 wayland")).toEqual(
    freshRecord("2.54.2 nvidia 615 wayland"),
  );
});

it("uses simpler graphics after one start that showed nothing, and stays there once that works", () => {
  const second = next(begun(fresh, 42));
  expect(second).toEqual({ record: { ...fresh, raised: 1 }, raisedNow: true });
  const third = next(painted(begun(second.record, 43)));
  expect(third).toEqual({ record: { ...fresh, raised: 1, good: true }, raisedNow: false });
});

it("has an end", () => {
  let record = fresh;
  for (let start = 0; start < 5; start += 1) record = next(begun(record, 42)).record;
  expect(record.raised).toBe(2);
  expect(next(begun(record, 42)).raisedNow).toBe(false);
});

it("forgives a mode that has worked one start that was cut off", () => {
  const good = painted(begun(fresh, 42));
  const once = next(begun(good, 43));
  expect(once).toEqual({ record: { ...good, misses: 1 }, raisedNow: false });
  expect(next(begun(once.record, 44)).raisedNow).toBe(true);
  expect(next(painted(begun(once.record, 44))).record.misses).toBe(0);
});

it("believes a window that was seen to be empty at once", () => {
  expect(next(blank(begun(painted(fresh), 42))).raisedNow).toBe(true);
});

it("learns nothing from a window that was closed early", () => {
  expect(next(unknown(begun(fresh, 42)))).toEqual({ record: fresh, raisedNow: false });
});

it("does not count a start that is under way", () => {
  const running = begun(fresh, 42);
  expect(planStart(running, (pid) => pid === 42)).toEqual({ record: running, raisedNow: false });
});
