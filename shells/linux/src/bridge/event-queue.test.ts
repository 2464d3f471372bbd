import { expect, test } from "vitest";
import { type EventListener, receivers, withWaiting } from "./event-queue.ts";

const main = { isMain: true };
const popup = { isMain: false };

const listener = (window: { isMain: boolean }, document: string): EventListener<{ isMain: boolean }> => ({
  window,
  document,
  world: "page",
  origin: "http://app.localhost",
  name: "link",
});

test("an event goes to all listeners of one window, of the main one if it has any", () => {
  const list = [listener(popup, "p"), listener(main, "m1"), listener(main, "m2")];
  expect(receivers(list, "link").map(({ document }) => document)).toEqual(["m1", "m2"]);
  expect(receivers(list.slice(0, 1), "link").map(({ document }) => document)).toEqual(["p"]);
  expect(receivers(list, "files")).toEqual([]);
});

test("events wait in order, and the oldest of a kind goes when there are too many", () => {
  const one = { name: "files", detail: 0 } as const;
  let queue: readonly { name: "files" | "link"; detail: number }[] = [one];
  for (let detail = 1; detail <= 101; detail += 1) {
    queue = withWaiting(queue, { name: "link", detail });
  }
  expect(queue).toHaveLength(101);
  expect(queue[0]).toBe(one);
  expect(queue[1]?.detail).toBe(2);
  expect(queue.at(-1)?.detail).toBe(101);
});
