import { describe, expect, test } from "vitest";
import { appearanceOf, clickShows, startsHidden } from "./presence.ts";

test("a window that should be hidden is never out of reach", () => {
  expect(appearanceOf(false, null)).toBe("shown");
  expect(appearanceOf(false, false)).toBe("shown");
  expect(appearanceOf(true, null)).toBe("undecided");
  expect(appearanceOf(true, false)).toBe("minimised");
  expect(appearanceOf(true, true)).toBe("hidden");
});

const app = (autostart: "off" | "window" | "tray", startHidden: boolean) => ({
  autostart,
  window: { startHidden } as never,
});

describe("a start is hidden", () => {
  test.each([
    [app("tray", false), { autostart: true, brings: 0 }, true],
    [app("tray", false), { autostart: false, brings: 0 }, false],
    [app("window", false), { autostart: true, brings: 0 }, false],
    [app("window", true), { autostart: true, brings: 0 }, true],
    [app("off", true), { autostart: false, brings: 0 }, true],
    [app("off", true), { autostart: false, brings: 1 }, false],
  ])("%j %j: %s", (config, start, hidden) => {
    expect(startsHidden(config, start)).toBe(hidden);
  });
});

test("a click on the icon hides only the window that is in front", () => {
  expect(clickShows({ isShown: false, isActive: false, sinceActive: 0 })).toBe(true);
  expect(clickShows({ isShown: true, isActive: true, sinceActive: 0 })).toBe(false);
  expect(clickShows({ isShown: true, isActive: false, sinceActive: 100 })).toBe(false);
  expect(clickShows({ isShown: true, isActive: false, sinceActive: 5000 })).toBe(true);
});
