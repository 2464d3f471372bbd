import { decodeDib } from "./dib.ts";
import { iconUnreadable } from "./icon-error.ts";

const DIRECTORY_BYTES = 6;
const ENTRY_BYTES = 16;
const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** An image that is no file of its own: RGBA, 8 bits each, rows from the top. */
export interface RawImage {
  width: number;
  height: number;
  rgba: Uint8Array;
}

export function isIco(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0 && (bytes[4] ?? 0) > 0;
}

/**
 * The largest picture of a Windows icon: a PNG file, or pixels.
 * @throws AppError ICON_UNREADABLE
 */
export function largestFrame(ico: Uint8Array): { png: Uint8Array } | { raw: RawImage } {
  const view = Buffer.from(ico.buffer, ico.byteOffset, ico.byteLength);
  const count = view.readUInt16LE(4);
  if (view.length < DIRECTORY_BYTES + count * ENTRY_BYTES) throw iconUnreadable("the ICO file is cut off");
  const entries = Array.from({ length: count }, (_, at) => {
    const start = DIRECTORY_BYTES + at * ENTRY_BYTES;
    const side = (offset: number): number => view.readUInt8(start + offset) || 256;
    return {
      pixels: side(0) * side(1),
      bits: view.readUInt16LE(start + 6),
      bytes: view.readUInt32LE(start + 8),
      offset: view.readUInt32LE(start + 12),
    };
  });
  const [best] = entries.toSorted((a, b) => b.pixels - a.pixels || b.bits - a.bits);
  if (!best || best.offset + best.bytes > view.length) throw iconUnreadable("the ICO file is cut off");
  const frame = view.subarray(best.offset, best.offset + best.bytes);
  const isPng = frame.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
  return isPng ? { png: frame } : { raw: decodeDib(frame) };
}
