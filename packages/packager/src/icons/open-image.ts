import type { Sharp } from "sharp";
import { iconUnreadable } from "./icon-error.ts";
import { isIco, largestFrame } from "./ico.ts";
import { MAX_PIXELS } from "./limits.ts";

export interface OpenImage {
  width: number;
  height: number;
  /** Has no size of its own; {@link render} draws it as large as asked. */
  vector: boolean;
  /** A fresh pipeline; `side` is the length in pixels that the longer side is wanted at. */
  render(side: number): Sharp;
}

const KINDS = new Set(["png", "jpeg", "webp", "gif", "svg"]);
/** SVG's own unit: pixels per inch at which one user unit is one pixel. */
const SVG_DENSITY = 72;
const TIMEOUT_SECONDS = 20;
const GZIP = 0x1f;

/** @throws AppError ICON_UNREADABLE, or what sharp throws */
export async function openImage(image: Uint8Array): Promise<OpenImage> {
  // Loaded only here: reading packages must not cost a native library.
  const { default: sharp } = await import("sharp");
  const options = { limitInputPixels: MAX_PIXELS };
  if (image.byteLength === 0) throw iconUnreadable("the file is empty");
  if (image[0] === GZIP) throw iconUnreadable("it is compressed");
  const frame = isIco(image) ? largestFrame(image) : { png: image };
  if ("raw" in frame) {
    const { rgba, width, height } = frame.raw;
    const raw = { width, height, channels: 4 as const };
    return { width, height, vector: false, render: () => sharp(rgba, { ...options, raw }) };
  }
  const metadata = await sharp(frame.png, options).metadata();
  if (!KINDS.has(metadata.format)) throw iconUnreadable("it is a kind of image that is not supported");
  const { width, height } = metadata.autoOrient;
  if (width * height > MAX_PIXELS && metadata.format !== "svg")
    throw iconUnreadable("it has too many pixels");
  if (metadata.format !== "svg") {
    const render = (): Sharp => sharp(frame.png, options).autoOrient().timeout({ seconds: TIMEOUT_SECONDS });
    return { width, height, vector: false, render };
  }
  const render = (side: number): Sharp => {
    const density = (SVG_DENSITY * side) / Math.max(width, height);
    const drawn = sharp(frame.png, { ...options, density: Math.min(Math.max(density, 1), 100_000) });
    return drawn.timeout({ seconds: TIMEOUT_SECONDS });
  };
  return { width, height, vector: true, render };
}
