import type { Picture } from "@pakeplus/conformance";
import type { Session } from "./session.ts";
import { type Pixels, readXPixels } from "./x-pixels.ts";

/** A renderer may round a colour. */
const TOLERANCE = 8;

function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** @param bytes Red, green and blue of each pixel, row by row. */
function pictureOf({ width, height, bytes }: Pixels): Picture {
  const pixel = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0] as const;
  };
  return {
    width,
    height,
    pixel,
    share(colour) {
      const [red, green, blue] = channels(colour);
      let hits = 0;
      for (let at = 0; at < bytes.length; at += 3) {
        const near =
          Math.abs((bytes[at] ?? 0) - red) <= TOLERANCE &&
          Math.abs((bytes[at + 1] ?? 0) - green) <= TOLERANCE &&
          Math.abs((bytes[at + 2] ?? 0) - blue) <= TOLERANCE;
        if (near) hits += 1;
      }
      return hits / (width * height);
    },
    difference(other) {
      if (other.width !== width || other.height !== height) return 1;
      let hits = 0;
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const [red, green, blue] = other.pixel(x, y);
          const at = (y * width + x) * 3;
          if (bytes[at] !== red || bytes[at + 1] !== green || bytes[at + 2] !== blue) hits += 1;
        }
      return hits / (width * height);
    },
    colours() {
      const seen = new Set<number>();
      for (let at = 0; at < bytes.length; at += 3) seen.add(bytes.readUIntBE(at, 3));
      return seen.size;
    },
  };
}

/** @param raw PPM (P6) with one byte for each channel. */
export function readPpm(raw: Buffer): Picture {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(raw.subarray(0, 64).toString("latin1"));
  if (header === null) throw new Error("The screenshot is no PPM picture.");
  return pictureOf({
    width: Number(header[1]),
    height: Number(header[2]),
    bytes: raw.subarray(header[0].length),
  });
}

/**
 * @param window X id; the whole screen without one.
 * @throws NotYetError when the window is not there or not on the screen
 */
export async function takePicture({ env }: Pick<Session, "env">, window?: string): Promise<Picture> {
  return pictureOf(await readXPixels(env["DISPLAY"] ?? "", window));
}
