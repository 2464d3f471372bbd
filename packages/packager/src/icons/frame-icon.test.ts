import sharp from "sharp";
import { expect, test } from "vitest";
import { frameIcon, type FrameIconOptions } from "./frame-icon.ts";

const red = await sharp({ create: { width: 64, height: 64, channels: 4, background: "#ff0000" } })
  .png()
  .toBuffer();
const PLAIN = { size: 64, shape: "as-is", background: null, padding: 0 } as const;

/** Red, green, blue and alpha at a place. */
async function pixels(options: FrameIconOptions) {
  const png = await frameIcon(red, options);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: options.size, height: options.size });
  return (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
}

test("Linux and Windows show the picture as it is", async () => {
  for (const family of ["linux", "windows"] as const) {
    const at = await pixels({ ...PLAIN, family });
    expect(at(0, 0)).toEqual([255, 0, 0, 255]);
  }
});

test("macOS leaves a border and cuts the corners", async () => {
  const at = await pixels({ ...PLAIN, family: "macos" });
  expect(at(2, 32)[3]).toBe(0);
  expect(at(32, 32)).toEqual([255, 0, 0, 255]);
  expect(at(7, 7)[3]).toBe(0);
});

test("Android and iOS cut the corners and put ground behind", async () => {
  const android = await pixels({ ...PLAIN, family: "android" });
  expect(android(1, 1)[3]).toBe(0);
  expect(android(32, 3)).toEqual([255, 255, 255, 255]);
  expect(android(32, 32)).toEqual([255, 0, 0, 255]);
  const ios = await pixels({ ...PLAIN, family: "ios", padding: 0.25, background: "#00ff00" });
  expect(ios(0, 0)[3]).toBe(0);
  expect(ios(32, 4)).toEqual([0, 255, 0, 255]);
});

test("shape, background and padding of the definition", async () => {
  const at = await pixels({
    family: "linux",
    size: 64,
    shape: "circle",
    background: "#0000ff",
    padding: 0.2,
  });
  expect(at(0, 0)[3]).toBe(0);
  expect(at(32, 4)).toEqual([0, 0, 255, 255]);
  expect(at(32, 32)).toEqual([255, 0, 0, 255]);
});
