import sharp from "sharp";
import { expect, test } from "vitest";
import { renderIcons } from "./render-icons.ts";

interface Frame {
  width: number;
  bits: number;
  data: Buffer;
}

function ico(frames: readonly Frame[]): Buffer {
  const head = Buffer.alloc(6 + 16 * frames.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(frames.length, 4);
  let offset = head.length;
  frames.forEach(({ width, bits, data }, at) => {
    const start = 6 + 16 * at;
    head.writeUInt8(width % 256, start);
    head.writeUInt8(width % 256, start + 1);
    head.writeUInt16LE(bits, start + 6);
    head.writeUInt32LE(data.length, start + 8);
    head.writeUInt32LE(offset, start + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...frames.map(({ data }) => data)]);
}

/** Top left pixel green, all others red, the bottom row masked out. */
function bitmap(width: number, bits: number): Frame {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(width * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(bits, 14);
  const [green, red] = [Buffer.from([0, 255, 0, 255]), Buffer.from([0, 0, 255, 255])];
  const palette = bits > 8 ? Buffer.alloc(0) : Buffer.alloc(4 * 2 ** bits);
  if (bits <= 8) palette.set(Buffer.concat([green, red]));
  const stride = Math.ceil((width * bits) / 32) * 4;
  const pixels = Buffer.alloc(stride * width);
  const maskStride = Math.ceil(width / 32) * 4;
  const mask = Buffer.alloc(maskStride * width);
  mask.fill(0xff, 0, maskStride);
  for (let y = 0; y < width; y++) {
    const row = (width - 1 - y) * stride;
    for (let x = 0; x < width; x++) {
      const isGreen = x === 0 && y === 0;
      const colour = isGreen ? green : red;
      const bottom = y === width - 1;
      if (bits === 32) pixels.set([...colour.subarray(0, 3), bottom ? 0 : 255], row + x * 4);
      else if (bits === 24) pixels.set(colour.subarray(0, 3), row + x * 3);
      else if (!isGreen) {
        const at = row + Math.floor((x * bits) / 8);
        const shift = 8 - bits - ((x * bits) % 8);
        pixels.writeUInt8(pixels.readUInt8(at) | (1 << shift), at);
      }
    }
  }
  return { width, bits, data: Buffer.concat([header, palette, pixels, mask]) };
}

test.each([1, 4, 8, 24, 32])("a bitmap of %i bits a pixel", async (bits) => {
  const { icons, sourceSize } = await renderIcons(ico([bitmap(16, bits)]), { sizes: [16] });
  expect(sourceSize).toEqual({ width: 16, height: 16 });
  const pixels = await sharp(icons[0]?.png).ensureAlpha().raw().toBuffer();
  const at = (x: number, y: number): number[] => [...pixels.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
  expect([at(0, 0), at(1, 0), at(5, 14), at(5, 15)[3]]).toEqual([
    [0, 255, 0, 255],
    [255, 0, 0, 255],
    [255, 0, 0, 255],
    0,
  ]);
});

test("the largest picture is taken, a PNG as it is", async () => {
  const background = { r: 0, g: 0, b: 255 };
  const png = await sharp({ create: { width: 256, height: 256, channels: 3, background } })
    .png()
    .toBuffer();
  const file = ico([bitmap(16, 32), { width: 256, bits: 32, data: png }, bitmap(48, 8)]);
  const { sourceSize, enlarged } = await renderIcons(file, { sizes: [16, 256] });
  expect({ sourceSize, enlarged }).toEqual({ sourceSize: { width: 256, height: 256 }, enlarged: false });
});

test("a frame that points behind the file is refused", async () => {
  const file = ico([bitmap(16, 32)]);
  for (const cut of [30, 70, file.length - 700]) {
    await expect(renderIcons(file.subarray(0, cut), { sizes: [16] })).rejects.toMatchObject({
      code: "ICON_UNREADABLE",
    });
  }
});
