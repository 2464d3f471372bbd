import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSettling } from "./create-settling.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function create() {
  const settled = vi.fn<() => void>();
  return { settled, ...createSettling({ quietMs: 40, longestMs: 1_000, settled }) };
}

test("a burst is one, as soon as it is over", () => {
  const { settled, call } = create();
  for (let step = 0; step < 10; step += 1) {
    call();
    vi.advanceTimersByTime(39);
  }
  expect(settled).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(settled).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_000);
  expect(settled).toHaveBeenCalledTimes(1);
});

test("somebody who never stops is not waited for", () => {
  const { settled, call } = create();
  for (let passed = 0; passed < 1_000; passed += 20) {
    call();
    vi.advanceTimersByTime(20);
  }
  expect(settled).toHaveBeenCalledTimes(1);
});

test("nothing comes after the end", () => {
  const { settled, call, stop } = create();
  call();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(settled).not.toHaveBeenCalled();
});
