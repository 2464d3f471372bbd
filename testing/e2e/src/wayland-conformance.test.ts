import { CHECKS, type CheckId, type CheckResult, runConformance } from "@pakeplus/conformance";
import { beforeAll, describe, expect, test } from "vitest";
import { openWaylandDesk } from "./harness/wayland/wayland-desk.ts";
import { openWaylandSession } from "./harness/wayland/wayland-session.ts";

/** Those that need nothing of X: no other programs' windows, no places of windows or buttons. */
const SUITES = [
  "storage",
  "content",
  "links",
  "popups",
  "downloads",
  "injection",
  "permissions",
  "network",
  "failures",
  "failureReasons",
  "instances",
  "incoming",
  "environment",
  "bridge",
];
/**
 * The virtual keyboard of this desk cannot hold a key while the virtual mouse clicks, and nobody tells where a window
 * has its buttons.
 */
const BEYOND_THIS_DESK: readonly CheckId[] = ["R3.ctrl", "R3.shift", "R8.otherSite"];

const RUN_DEADLINE = 400_000;

describe("the Linux shell keeps the contract on Wayland", () => {
  let results: readonly CheckResult[] = [];

  beforeAll(async () => {
    const session = await openWaylandSession();
    try {
      results = await runConformance({ desk: await openWaylandDesk({ session }), only: SUITES });
    } finally {
      await session.close();
    }
  }, RUN_DEADLINE);

  test("the suites are reached", () => {
    expect(results.length).toBeGreaterThan(CHECKS.length / 2);
  });

  test("every check that this desk can do is green", () => {
    const red = results.filter(({ id, ok }) => !ok && !BEYOND_THIS_DESK.includes(id));
    expect(red.map(({ id, detail }) => `${id}: ${detail}`)).toEqual([]);
  });
});
