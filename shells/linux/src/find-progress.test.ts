import { expect, it } from "vitest";
import { NOT_FOUND, stepFind } from "./find-progress.ts";

it("goes round in both directions", () => {
  const first = { current: 1, total: 3 };
  expect(stepFind(first, 1).current).toBe(2);
  expect(stepFind(first, -1).current).toBe(3);
  expect(stepFind({ current: 3, total: 3 }, 1).current).toBe(1);
  expect(stepFind({ current: 1, total: 1 }, -1).current).toBe(1);
});

it("stays at nothing", () => {
  expect(stepFind(NOT_FOUND, 1)).toEqual(NOT_FOUND);
});
