import { iconUnreadable } from "./icon-error.ts";
import type { RawImage } from "./ico.ts";

const HEADER_BYTES = 40;
const UNCOMPRESSED = 0;
/** A frame of an icon has at most 256 pixels a side; some writers go further. */
const MAX_SIDE = 1024;

/**
 * A device-independent bitmap as it stands in an ICO file: a BITMAPINFOHEADER of double height, colours, the
 * picture from the bottom row up, then a mask of one bit per pixel for what is transparent.
 * @throws AppError ICON_UNREADABLE
 */
export function decodeDib(frame: Buffer): RawImage {
  if (frame.length < HEADER_BYTES) throw iconUnreadable("the ICO file is cut off");
  const headerBytes = frame.readUInt32LE(0);
  const width = frame.readInt32LE(4);
  const height = frame.readInt32LE(8) / 2;
  const bits = frame.readUInt16LE(14);
  const compression = frame.readUInt32LE(16);
  if (!isSide(width) || !isSide(height)) throw iconUnreadable("the ICO file has an impossible size");
  if (compression !== UNCOMPRESSED || ![1, 4, 8, 24, 32].includes(bits)) {
    throw iconUnreadable("the ICO file uses a kind of bitmap that is not supported");
  }
  const colours = bits > 8 ? 0 : frame.readUInt32LE(32) || 2 ** bits;
  const paletteAt = headerBytes;
  const pixelsAt = paletteAt + colours * 4;
  const stride = rowBytes(width * bits);
  const maskAt = pixelsAt + stride * height;
  const maskStride = rowBytes(width);
  if (colours > 256 || maskAt > frame.length) throw iconUnreadable("the ICO file is cut off");
  const hasMask = maskAt + maskStride * height <= frame.length;

  const rgba = Buffer.alloc(width * height * 4);
  let opaqueSeen = false;
  for (let y = 0; y < height; y++) {
    const row = pixelsAt + (height - 1 - y) * stride;
    const maskRow = maskAt + (height - 1 - y) * maskStride;
    for (let x = 0; x < width; x++) {
      const at = bits > 8 ? row + (x * bits) / 8 : paletteAt + 4 * paletteIndex(frame, row, x, bits);
      const masked = hasMask && bitAt(frame, maskRow, x) === 1;
      const alpha = bits === 32 ? frame.readUInt8(at + 3) : masked ? 0 : 255;
      if (alpha > 0) opaqueSeen = true;
      rgba.set(
        [frame.readUInt8(at + 2), frame.readUInt8(at + 1), frame.readUInt8(at), alpha],
        (y * width + x) * 4,
      );
    }
  }
  if (!opaqueSeen && bits === 32) useMaskAsAlpha(rgba, { frame, maskAt, maskStride, width, height, hasMask });
  return { width, height, rgba };
}

interface Mask {
  frame: Buffer;
  maskAt: number;
  maskStride: number;
  width: number;
  height: number;
  hasMask: boolean;
}

/** Old programs left the alpha of 32-bit pictures at zero and meant the mask. */
function useMaskAsAlpha(rgba: Buffer, { frame, maskAt, maskStride, width, height, hasMask }: Mask): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const masked = hasMask && bitAt(frame, maskAt + (height - 1 - y) * maskStride, x) === 1;
      rgba[(y * width + x) * 4 + 3] = masked ? 0 : 255;
    }
  }
}

function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels <= MAX_SIDE;
}

/** Rows end at a multiple of four bytes. */
function rowBytes(bits: number): number {
  return Math.ceil(bits / 32) * 4;
}

function bitAt(frame: Buffer, row: number, x: number): number {
  return (frame.readUInt8(row + (x >> 3)) >> (7 - (x & 7))) & 1;
}

function paletteIndex(frame: Buffer, row: number, x: number, bits: number): number {
  if (bits === 8) return frame.readUInt8(row + x);
  if (bits === 1) return bitAt(frame, row, x);
  const pair = frame.readUInt8(row + (x >> 1));
  return x % 2 === 0 ? pair >> 4 : pair & 0x0f;
}
