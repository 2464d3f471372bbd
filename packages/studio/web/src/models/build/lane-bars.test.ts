import { expect, test } from "vitest";
import { fakeLane, fakeStep } from "../testing/fake-lane.ts";
import { barsOf, stampOf } from "./lane-bars.ts";

const BUILD = { startedAt: 1000 };

test("waiting, a finished step, the step of now and what is expected", () => {
  const lane = fakeLane({
    state: "running",
    startedAt: 7000,
    expectedMs: 60_000,
    steps: [
      fakeStep("plan", 7000, 16_000),
      fakeStep("compile", 19_000, null),
      fakeStep("upload", null, null),
    ],
  });
  expect(barsOf(lane, BUILD, 40_000)).toEqual([
    { kind: "wait", startMs: 0, durationMs: 6000 },
    { kind: "past", startMs: 6000, durationMs: 9000 },
    { kind: "wait", startMs: 15_000, durationMs: 3000 },
    { kind: "run", startMs: 18_000, durationMs: 22_000 },
    { kind: "rest", startMs: 40_000, durationMs: 26_000 },
  ]);
  expect(stampOf(lane, BUILD)).toBeNull();
});

test("a lane that is done is done in every step, and stamped at its end", () => {
  const lane = fakeLane({
    state: "done",
    startedAt: 1000,
    endedAt: 1300,
    steps: [fakeStep("a", 1000, 1300)],
  });
  expect(barsOf(lane, BUILD, 90_000)).toEqual([{ kind: "done", startMs: 0, durationMs: 300 }]);
  expect(stampOf(lane, BUILD)).toEqual({ kind: "done", atMs: 300 });
});

test("the step that failed ends in a mark; steps before it stay what they were", () => {
  const failed = { ...fakeStep("sign", 3000, 3100), state: "failed" } as const;
  const lane = fakeLane({
    state: "failed",
    startedAt: 1000,
    endedAt: 3100,
    expectedMs: 50_000,
    steps: [fakeStep("package", 1000, 3000), failed],
  });
  expect(barsOf(lane, BUILD, 5000).map(({ kind }) => kind)).toEqual(["past", "past", "fail"]);
  expect(stampOf(lane, BUILD)?.kind).toBe("failed");
});

test("a lane that never began waits until now, and no longer once it was cancelled", () => {
  expect(barsOf(fakeLane({}), BUILD, 5000)).toEqual([{ kind: "wait", startMs: 0, durationMs: 5000 }]);
  expect(barsOf(fakeLane({ state: "cancelled" }), BUILD, 5000)).toEqual([]);
});
