import type { RuntimeWindow } from "@pakeplus/core";
import { expect, it } from "vitest";
import { placesWindow } from "./places-window.ts";

const NOTHING = {
  x: null,
  alwaysOnTop: false,
  alwaysOnBottom: false,
  skipTaskbar: false,
  visibleOnAllWorkspaces: false,
} as RuntimeWindow;

it.each<Partial<RuntimeWindow>>([
  { x: 0 },
  { alwaysOnTop: true },
  { alwaysOnBottom: true },
  { skipTaskbar: true },
  { visibleOnAllWorkspaces: true },
])("%j needs what Wayland does not offer", (window) => {
  expect(placesWindow({ ...NOTHING, ...window })).toBe(true);
});

it("is content without any of them", () => {
  expect(placesWindow(NOTHING)).toBe(false);
});
