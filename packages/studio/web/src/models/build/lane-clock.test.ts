import { expect, test } from "vitest";
import { nextScale, scaleFor, ticksOf } from "./lane-clock.ts";

test.each([
  [0, 100, 4],
  [760, 100, 8],
  [5000, 1000, 5],
  [134_000, 30_000, 5],
  [270_000, 30_000, 9],
  [271_000, 60_000, 5],
  [16_200_000, 1_800_000, 9],
  [40_000_000, 5_400_000, 8],
])("%i ms fit into steps of %i ms, %i of them", (needed, stepMs, divisions) => {
  expect(scaleFor(needed)).toEqual({ stepMs, divisions, spanMs: stepMs * divisions });
  expect(scaleFor(needed).spanMs).toBeGreaterThanOrEqual(needed);
});

test("the scale rests for five seconds between two changes and never cuts anything off", () => {
  const changes: number[] = [];
  let scale = nextScale(null, { elapsedMs: 0, expectedMs: 0, isRunning: true });
  for (let elapsedMs = 0; elapsedMs <= 600_000; elapsedMs += 100) {
    const next = nextScale(scale, { elapsedMs, expectedMs: 0, isRunning: true });
    if (next !== scale) changes.push(elapsedMs);
    scale = next;
    expect(scale.spanMs).toBeGreaterThanOrEqual(elapsedMs);
  }
  const pauses = changes.slice(1).map((at, index) => at - (changes[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5000);
  const over = nextScale(scale, { elapsedMs: 760, expectedMs: 0, isRunning: false });
  expect(over.spanMs).toBe(800);
});

test("what is expected is on the scale from the beginning", () => {
  expect(nextScale(null, { elapsedMs: 0, expectedMs: 250_000, isRunning: true }).spanMs).toBe(270_000);
});

test("marks leave room for the mark of now", () => {
  const marks = ticksOf(scaleFor(270_000), 134_000).map(({ atMs }) => atMs / 1000);
  expect(marks).toEqual([0, 30, 60, 90, 180, 210, 240, 270]);
});
