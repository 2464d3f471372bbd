import { expect, it } from "vitest";
import { spendReload } from "./crash-budget.ts";

it("allows three reloads a minute and forgets old ones", () => {
  const times = [0, 1_000, 2_000, 3_000, 60_500, 61_500];
  let reloads: readonly number[] = [];
  const allowed = times.map((time) => {
    const result = spendReload(reloads, time);
    ({ reloads } = result);
    return result.allowed;
  });
  expect(allowed).toEqual([true, true, true, false, true, true]);
});
