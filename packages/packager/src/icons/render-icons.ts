import { AppError } from "@pakeplus/core";
import type { RenderedIcon } from "../types.ts";
import { iconUnreadable } from "./icon-error.ts";
import { openImage } from "./open-image.ts";

/** Sides in pixels that the hicolor theme of a Linux desktop asks for. */
export const LINUX_ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;

export interface RenderIconsOptions {
  /** Sides in pixels. */
  sizes: readonly number[];
}

export interface RenderedIcons {
  icons: RenderedIcon[];
  /** Of the image as given; of its largest picture for ICO, of its own unit for SVG. */
  sourceSize: { width: number; height: number };
  /** The largest size asked for is larger than the image, so that it looks soft. Never for SVG. */
  enlarged: boolean;
}

/** Lossless; adaptive filters make the large sizes a third smaller for a few milliseconds. */
const PNG = { compressionLevel: 6, adaptiveFiltering: true } as const;
const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Square PNGs from PNG, SVG, JPEG, WebP, GIF or ICO. An image that is not square gets transparent edges.
 * Nothing that an SVG refers to outside itself is loaded.
 * @throws AppError ICON_UNREADABLE
 */
export async function renderIcons(image: Uint8Array, options: RenderIconsOptions): Promise<RenderedIcons> {
  const sizes = [...new Set(options.sizes)].toSorted((a, b) => a - b);
  const largest = sizes.at(-1) ?? 1;
  try {
    const source = await openImage(image);
    const { width, height, vector } = source;
    const longer = Math.max(width, height);
    const side = vector ? largest : Math.min(longer, largest);
    const square = await source
      .render(side)
      .toColourspace("srgb")
      .resize(side, side, { fit: "contain", background: TRANSPARENT })
      .ensureAlpha()
      .raw({ depth: "uchar" })
      .toBuffer();
    const { default: sharp } = await import("sharp");
    const raw = { width: side, height: side, channels: 4 as const };
    const icons = await Promise.all(
      sizes.map(async (size) => ({
        size,
        png: await sharp(square, { raw }).resize(size, size).png(PNG).toBuffer(),
      })),
    );
    return { icons, sourceSize: { width, height }, enlarged: !vector && longer < largest };
  } catch (cause) {
    throw cause instanceof AppError ? cause : iconUnreadable(reasonOf(cause), cause);
  }
}

/** sharp has no codes; these are the texts that matter to a person. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : "";
  if (/exceeds pixel limit|dimensions|too large/i.test(text)) return "it has too many pixels";
  if (/unsupported image format/i.test(text)) return "it is not a PNG, SVG, JPEG, WebP, GIF or ICO file";
  if (/timeout/i.test(text)) return "drawing it takes too long";
  return "its data is damaged";
}
