import sharp from "sharp";
import { expect, test } from "vitest";
import { describeIcon } from "./describe-icon.ts";

async function png(alpha: number, height = 40): Promise<Uint8Array> {
  return sharp({ create: { width: 40, height, channels: 4, background: { r: 9, g: 9, b: 9, alpha } } })
    .png()
    .toBuffer();
}

test("says the size and whether something shows through", async () => {
  expect(await describeIcon(await png(1, 30))).toEqual({
    width: 40,
    height: 30,
    vector: false,
    transparent: false,
  });
  expect(await describeIcon(await png(0.5))).toMatchObject({ width: 40, height: 40, transparent: true });
});

test("an SVG has no size of its own", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';
  expect(await describeIcon(Buffer.from(svg))).toEqual({
    width: 8,
    height: 8,
    vector: true,
    transparent: false,
  });
});

test("what is no picture is refused", async () => {
  await expect(describeIcon(Buffer.from("no picture"))).rejects.toMatchObject({ code: "ICON_UNREADABLE" });
});
