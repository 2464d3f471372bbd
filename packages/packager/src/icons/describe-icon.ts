import { AppError } from "@pakeplus/core";
import { iconUnreadable } from "./icon-error.ts";
import { openImage } from "./open-image.ts";

export interface IconDescription {
  /** In pixels; of the largest picture for ICO, of its own unit for SVG. */
  width: number;
  height: number;
  vector: boolean;
  /** Some pixel lets what is behind it show. */
  transparent: boolean;
}

/** Enough to see the shape of what is transparent. */
const SIDE = 64;

/**
 * What a picture would be as an icon.
 * @throws AppError ICON_UNREADABLE
 */
export async function describeIcon(image: Uint8Array): Promise<IconDescription> {
  try {
    const opened = await openImage(image);
    const { width, height, vector } = opened;
    const { isOpaque } = await opened.render(SIDE).stats();
    return { width, height, vector, transparent: !isOpaque };
  } catch (cause) {
    throw cause instanceof AppError ? cause : iconUnreadable("its data is damaged", cause);
  }
}
