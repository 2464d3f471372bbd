import { writeFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { renderIcons } from "./render-icons.ts";

const RED = { r: 255, g: 0, b: 0, alpha: 1 };
const SVG_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function square(side: number, height = side): Sharp {
  return sharp({ create: { width: side, height, channels: 4, background: RED } });
}

/** RGBA of one pixel. */
async function pixel(png: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * 4;
  return [...data.subarray(at, at + 4)];
}

async function only(image: Uint8Array, size: number): Promise<Uint8Array> {
  const { icons } = await renderIcons(image, { sizes: [size] });
  return icons[0]?.png ?? new Uint8Array(0);
}

test("every size asked for is a square PNG of that size, once and in order", async () => {
  const image = await square(600).png().toBuffer();
  const { icons, sourceSize, enlarged } = await renderIcons(image, { sizes: [512, 16, 16, 48] });
  expect(icons.map(({ size }) => size)).toEqual([16, 48, 512]);
  for (const { size, png } of icons) {
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: size, height: size });
  }
  expect({ sourceSize, enlarged }).toEqual({ sourceSize: { width: 600, height: 600 }, enlarged: false });
});

test("the same image gives the same bytes", async () => {
  const image = await square(100).png().toBuffer();
  const once = await renderIcons(image, { sizes: [16, 64] });
  expect(await renderIcons(image, { sizes: [16, 64] })).toEqual(once);
});

test.each(["png", "jpeg", "webp", "gif"] as const)("%s is read", async (format) => {
  const png = await only(await square(64).toFormat(format).toBuffer(), 32);
  const [red = 0, green = 255] = await pixel(png, 16, 16);
  expect(red).toBeGreaterThan(250);
  expect(green).toBeLessThan(5);
});

test("an image that is not square is not distorted", async () => {
  const png = await only(await square(200, 100).png().toBuffer(), 64);
  expect(await pixel(png, 32, 8)).toEqual([0, 0, 0, 0]);
  expect(await pixel(png, 32, 32)).toEqual([255, 0, 0, 255]);
  expect(await pixel(png, 2, 32)).toEqual([255, 0, 0, 255]);
});

test("a small image is enlarged and that is said; an SVG is drawn sharp at any size", async () => {
  const small = await renderIcons(await square(32).png().toBuffer(), { sizes: [16, 512] });
  expect(small.enlarged).toBe(true);
  const halves = `${SVG_HEAD} width="10" height="10"><rect width="5" height="10" fill="red"/></svg>`;
  const drawn = await renderIcons(Buffer.from(halves), { sizes: [512] });
  expect(drawn).toMatchObject({ enlarged: false, sourceSize: { width: 10, height: 10 } });
  const png = drawn.icons[0]?.png ?? new Uint8Array(0);
  expect(await pixel(png, 254, 256)).toEqual([255, 0, 0, 255]);
  expect(await pixel(png, 258, 256)).toEqual([0, 0, 0, 0]);
});

test("a photo that is stored turned is turned upright", async () => {
  const turned = await square(100, 50).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { sourceSize } = await renderIcons(turned, { sizes: [64] });
  expect(sourceSize).toEqual({ width: 50, height: 100 });
});

test("an SVG cannot draw files of this computer into the icon", async () => {
  await using folder = await tempFolder();
  await writeFile(folder.file("secret.png"), await square(10).png().toBuffer());
  const address = `file://${encodeURI(folder.file("secret.png"))}`;
  for (const href of [address, folder.file("secret.png")]) {
    const svg = `${SVG_HEAD} width="10" height="10"><image xlink:href="${href}" href="${href}" width="10" height="10"/></svg>`;
    expect(await pixel(await only(Buffer.from(svg), 16), 8, 8)).toEqual([0, 0, 0, 0]);
  }
});

describe("an image that is no icon is explained", () => {
  const cases: readonly [what: string, make: () => Promise<Uint8Array> | Uint8Array, reason: RegExp][] = [
    ["nothing", () => new Uint8Array(0), /empty/],
    ["text", () => Buffer.from("hello"), /not a PNG, SVG/],
    ["a web page", () => Buffer.from("<!doctype html><title>Not found</title>"), /not a PNG, SVG/],
    ["a cut PNG", async () => (await square(300).png().toBuffer()).subarray(0, 200), /damaged/],
    ["a cut JPEG", async () => (await square(300).jpeg().toBuffer()).subarray(0, 700), /damaged/],
    ["an SVG that is not XML", () => Buffer.from(`${SVG_HEAD} width="1"><rect`), /damaged/],
    ["a pixel bomb", () => pngClaiming(60_000, 60_000), /too many pixels/],
    ["a compressed SVG", () => Buffer.from([0x1f, 0x8b, 8, 0]), /compressed/],
    ["TIFF", () => square(10).tiff().toBuffer(), /not supported/],
    ["a cut ICO", () => Buffer.from([0, 0, 1, 0, 9, 0, 1]), /cut off/],
  ];

  test.each(cases)("%s", async (_, make, reason) => {
    await expect(renderIcons(await make(), { sizes: [16] })).rejects.toMatchObject({
      code: "ICON_UNREADABLE",
      reason: expect.stringMatching(reason),
    });
  });
});

/** A PNG whose header promises more than there is. */
async function pngClaiming(width: number, height: number): Promise<Uint8Array> {
  const { crc32 } = await import("node:zlib");
  const png = await square(1).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
