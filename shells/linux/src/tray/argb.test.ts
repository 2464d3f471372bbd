import { expect, test } from "vitest";
import { toArgb } from "./argb.ts";

test("RGBA with gaps between rows", () => {
  const pixels = Uint8Array.of(1, 2, 3, 4, 99, 99, 5, 6, 7, 8);
  expect([...toArgb({ width: 1, height: 2, rowStride: 6, channels: 4, pixels })]).toEqual([
    4, 1, 2, 3, 8, 5, 6, 7,
  ]);
});

test("RGB is opaque; the last row may end without its gap", () => {
  const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12);
  expect([...toArgb({ width: 2, height: 2, rowStride: 8, channels: 3, pixels })]).toEqual([
    255, 1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12,
  ]);
});
