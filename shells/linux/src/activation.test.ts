import { expect, it } from "vitest";
import { isUserActive, spendActivation, spendPopup } from "./activation.ts";

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

it("opens one program outside for each input, and one for the start", () => {
  let spent = never;
  const opens = (times: { now: number; lastInput: number; started: number }, isStart = true) => {
    const used = spendActivation(times, { isStart, spent });
    spent = used ?? spent;
    return used !== null;
  };
  const started = 1_000;
  expect(opens({ now: 1_500, lastInput: never, started }, false), "no start page, no input").toBe(false);
  expect(opens({ now: 2_000, lastInput: never, started }), "the start").toBe(true);
  expect(opens({ now: 2_001, lastInput: never, started }), "the start again").toBe(false);
  expect(opens({ now: 3_100, lastInput: 3_000, started }), "a click").toBe(true);
  expect(opens({ now: 3_200, lastInput: 3_000, started }), "the same click").toBe(false);
  expect(opens({ now: 4_100, lastInput: 4_000, started }, false), "the next click").toBe(true);
  expect(opens({ now: 20_000, lastInput: 9_000, started }), "a click long ago").toBe(false);
});
