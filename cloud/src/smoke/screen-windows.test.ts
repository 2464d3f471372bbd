import { expect, test } from "vitest";
import { largestWindow } from "./screen-windows.ts";
import { shareOfOthers } from "./take-picture.ts";

/** From xwininfo 1.1.5 with an app and the small windows of its toolkit. */
const TREE = `
xwininfo: Window id: 0x51b (the root window) (has no name)

  Root window id: 0x51b (the root window) (has no name)
  Parent window id: 0x0 (none)
     4 children:
     0x400003 "Notes 100x200+1+1": ("main.js" "com.example.notes")  1100x760+0+0  +0+0
     0x400001 "gjs": ("gjs" "Gjs")  10x10+10+10  +10+10
     0x600003 (has no name): ()  640x480+-5+7  +-5+7
     0x200001 (has no name): ()  1x1+-1+-1  +-1+-1
`;

test("the largest window is found, whatever titles say", () => {
  expect(largestWindow(TREE)).toEqual({ id: "0x400003", width: 1100, height: 760 });
  expect(largestWindow(TREE.replace(/.*0x400003.*\n/u, ""))).toEqual({
    id: "0x600003",
    width: 640,
    height: 480,
  });
});

test("toolkits' own windows are none", () => {
  expect(largestWindow(TREE.replaceAll(/.*0x[46]00003.*\n/gu, ""))).toBeNull();
  expect(largestWindow("xwininfo: error: unable to open display")).toBeNull();
});

test("the share of pixels beside the most frequent colour", () => {
  expect(shareOfOthers(Buffer.alloc(300, 7))).toBe(0);
  expect(shareOfOthers(Buffer.concat([Buffer.alloc(270, 7), Buffer.alloc(30, 9)]))).toBeCloseTo(0.1);
  expect(shareOfOthers(Buffer.alloc(0))).toBe(0);
});
