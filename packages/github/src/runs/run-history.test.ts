import { expect, test } from "vitest";
import type { Run } from "./run.ts";
import { named, SUPERSEDED } from "./supersession.ts";
import { typicalTime } from "./typical-time.ts";

const RUN: Run = {
  id: 1,
  number: 1,
  attempt: 1,
  app: "notes",
  nonce: "a",
  status: "completed",
  conclusion: "success",
  createdAt: 1000,
  startedAt: 1000,
  updatedAt: 61_000,
  url: "https://github.com/octo/PakePlus/actions/runs/1",
  isPrivate: true,
};
const took = (seconds: number, changes: Partial<Run> = {}): Run => ({
  ...RUN,
  updatedAt: 1000 + seconds * 1000,
  ...changes,
});

test("a run that a newer one replaced reads superseded, one that a person stopped before cancelled", () => {
  const cancelled = { ...RUN, conclusion: "cancelled", updatedAt: 5000 };
  const newer = { ...RUN, id: 2, createdAt: 5000 };
  expect(named(cancelled, [newer, cancelled]).conclusion).toBe(SUPERSEDED);
  expect(named(cancelled, [{ ...newer, createdAt: 6000 }]).conclusion).toBe("cancelled");
  expect(named(cancelled, [{ ...newer, app: "other" }]).conclusion).toBe("cancelled");
  expect(named({ ...cancelled, id: 3 }, [newer]).conclusion).toBe("cancelled");
  expect(named(RUN, [newer]).conclusion).toBe("success");
});

test("the typical time is the median of what went well", () => {
  expect(typicalTime([], "notes")).toBeNull();
  expect(typicalTime([took(30), took(90), took(40)], "notes")).toBe(40_000);
  expect(typicalTime([took(30), took(90)], "notes")).toBe(30_000);
  expect(typicalTime([took(5, { conclusion: "failure" }), took(6, { attempt: 2 })], "notes")).toBeNull();
  // Its own, and only without any those of the others.
  expect(typicalTime([took(500, { app: "big" }), took(70)], "notes")).toBe(70_000);
  expect(typicalTime([took(500, { app: "big" })], "notes")).toBe(500_000);
});
