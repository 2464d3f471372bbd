import { describe, expect, test } from "vitest";
import { createEmitter } from "./emitter.ts";
import type { BuildEvent, Reporter } from "./events.ts";

const started = { type: "phase.started", target: "linux", phase: "icons", format: null } as const;

function recorder(): Reporter & { events: BuildEvent[] } {
  const events: BuildEvent[] = [];
  return { events, onEvent: (event) => void events.push(event) };
}

const failing: Reporter = {
  onEvent: () => {
    throw new Error("disk full");
  },
};

describe("the emitter", () => {
  test("stamps events with build, order and time", () => {
    const reporter = recorder();
    const times = [0, 1500];
    const { emit } = createEmitter({ buildId: "b1", now: () => times.shift() ?? 0, reporters: [reporter] });
    emit(started);
    emit(started);
    expect(reporter.events).toEqual([
      { ...started, v: 1, buildId: "b1", seq: 0, at: "1970-01-01T00:00:00.000Z" },
      { ...started, v: 1, buildId: "b1", seq: 1, at: "1970-01-01T00:00:01.500Z" },
    ]);
  });

  test("goes on without a reporter that throws and tells the others once", () => {
    const reporter = recorder();
    const { emit } = createEmitter({ buildId: "b", now: () => 0, reporters: [failing, reporter] });
    emit(started);
    emit(started);
    expect(reporter.events.map(({ type, seq }) => `${seq} ${type}`)).toEqual([
      "0 phase.started",
      "1 notice",
      "2 phase.started",
    ]);
    expect(reporter.events[1]).toMatchObject({
      code: "reporter-failed",
      message: expect.stringContaining("disk full"),
    });
  });

  test("survives when every reporter throws", () => {
    const { emit } = createEmitter({ buildId: "b", now: () => 0, reporters: [failing, failing] });
    expect(emit(started).seq).toBe(0);
  });

  test("closes every reporter, also after one that fails to", async () => {
    const reporter = recorder();
    const closed: string[] = [];
    const { close } = createEmitter({
      buildId: "b",
      now: () => 0,
      reporters: [
        { ...recorder(), close: () => Promise.reject(new Error("broken pipe")) },
        { ...reporter, close: () => void closed.push("second") },
      ],
    });
    await close();
    expect(closed).toEqual(["second"]);
    expect(reporter.events).toMatchObject([
      { type: "notice", message: expect.stringContaining("broken pipe") },
    ]);
  });
});
