import { expect, test } from "vitest";
import { deviceOf, fitScale } from "./device.ts";

test("a window has the definition's size, and that of its platform before it", () => {
  const value = { window: { width: 900, height: 500 }, platforms: { macos: { window: { width: 700 } } } };
  expect(deviceOf("linux", value, false)).toEqual({ kind: "window", width: 900, height: 500 });
  expect(deviceOf("macos", value, false)).toEqual({ kind: "window", width: 700, height: 500 });
  expect(deviceOf("windows", { window: { width: "x", height: 5 } }, false)).toEqual({
    kind: "window",
    width: 1200,
    height: 800,
  });
});

test("phones can be turned", () => {
  expect(deviceOf("android", {}, false)).toEqual({ kind: "phone", width: 412, height: 915 });
  expect(deviceOf("ios", {}, true)).toEqual({ kind: "phone", width: 852, height: 393 });
});

test("a device fits into the room and is never enlarged", () => {
  const device = { kind: "phone", width: 400, height: 800 } as const;
  expect(fitScale(device, { width: 300, height: 400 })).toBe(0.5);
  expect(fitScale(device, { width: 3000, height: 4000 })).toBe(1);
  expect(fitScale(device, { width: 0, height: 10 })).toBe(0);
});
