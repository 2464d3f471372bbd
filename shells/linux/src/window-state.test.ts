import { expect, it } from "vitest";
import { clampWindowState, parseWindowState } from "./window-state.ts";

const state = { width: 800, height: 600, x: 100, y: 100, maximized: false, fullscreen: false };
const screen = { x: 0, y: 0, width: 1280, height: 900 };
const second = { x: 1280, y: 0, width: 1920, height: 1080 };

it("reads back what was saved", () => {
  expect(parseWindowState(JSON.stringify(state))).toEqual(state);
});

it.each([
  "",
  "null",
  "[]",
  "{}",
  '{"width":"a","height":1}',
  '{"width":50,"height":600}',
  '{"width":1e9,"height":600}',
])("takes %s for a first start", (text) => {
  expect(parseWindowState(text)).toBeNull();
});

it("drops a place that is none", () => {
  expect(parseWindowState('{"width":800,"height":600,"x":1,"y":"b"}')).toMatchObject({ x: null, y: null });
});

it.each([
  ["stays where it is", state, [screen], { x: 100, y: 100, width: 800 }],
  ["stays on the second monitor", { ...state, x: 1500 }, [screen, second], { x: 1500, y: 100 }],
  ["comes back from a monitor that is gone", { ...state, x: 1500 }, [screen], { x: 240, y: 150 }],
  ["comes back from above the screen", { ...state, y: -400 }, [screen], { x: 240, y: 150 }],
  ["may hang over an edge", { ...state, x: -700 }, [screen], { x: -700, y: 100 }],
  ["fits a smaller screen", { ...state, width: 4000, height: 3000 }, [screen], { width: 1280, height: 900 }],
  [
    "has no place on Wayland",
    { ...state, x: null, y: null, width: 4000 },
    [screen],
    { x: null, width: 1280 },
  ],
  ["is left alone without a monitor", { ...state, x: 9999 }, [], { x: 9999 }],
])("%s", (_name, saved, monitors, expected) => {
  expect(clampWindowState(saved, monitors)).toMatchObject(expected);
});
