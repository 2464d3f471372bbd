import { expect, it } from "vitest";
import { isUserActive, spendPopup } from "./activation.ts";

const never = Number.NEGATIVE_INFINITY;

it.each([
  [{ now: 10_000, lastInput: 6_000, started: never }, true],
  [{ now: 12_000, lastInput: 6_000, started: never }, false],
  [{ now: 20_000, lastInput: never, started: 0 }, true],
  [{ now: 40_000, lastInput: never, started: 0 }, false],
])("%j", (times, expected) => {
  expect(isUserActive(times)).toBe(expected);
});

it("gives a page three windows a minute without the user", () => {
  let popups: readonly number[] = [];
  const allowed = [0, 10, 20, 30, 60_025].map((time) => {
    const result = spendPopup(popups, time);
    ({ popups } = result);
    return result.allowed;
  });
  expect(allowed).toEqual([true, true, true, false, true]);
});
