import { iconUnreadable } from "./icon-error.ts";
import { AppError, type Family } from "@pakeplus/core";
import { renderIcons } from "./render-icons.ts";

export interface FrameIconOptions {
  family: Family;
  /** Side in pixels. */
  size: number;
  /** Of the definition's icon. */
  shape: "as-is" | "square" | "rounded" | "circle";
  background: string | null;
  /** Empty border as a part of the side, 0 to 0.4. */
  padding: number;
}

/** What a system does to every icon: the border it leaves, the outline it cuts, the ground it needs. */
interface Frame {
  border: number;
  /** Corner radius as a part of the side of the cut; null cuts nothing. */
  radius: number | null;
  ground: string | null;
}

/**
 * macOS: Apple's icon grid, 824 of 1024 with a radius of 185. Android: adaptive icons show the inner 72 of 108 dp in a
 * circle at the least. iOS: opaque, corners of about 22 % cut by the system.
 */
const FRAMES: Readonly<Record<Family, Frame>> = {
  linux: { border: 0, radius: null, ground: null },
  windows: { border: 0, radius: null, ground: null },
  macos: { border: 100 / 1024, radius: 185 / 824, ground: null },
  android: { border: 0, radius: 0.5, ground: "#ffffff" },
  ios: { border: 0, radius: 0.225, ground: "#ffffff" },
};
const SHAPE_RADIUS = { "as-is": null, square: 0, rounded: 0.2, circle: 0.5 } as const;
/** Android guarantees only a circle of 66 of the 72 visible dp. */
const ANDROID_SAFE = 0.12;

/**
 * A picture as an icon of a system, with the definition's shape, background and border. Linux packages take the
 * picture as it is unless the definition says otherwise.
 * @throws AppError ICON_UNREADABLE
 */
export async function frameIcon(image: Uint8Array, options: FrameIconOptions): Promise<Uint8Array> {
  const { family, size, shape, background, padding } = options;
  const frame = FRAMES[family];
  const cut = Math.max(1, Math.round(size * (1 - 2 * frame.border)));
  const isPlain = shape === "as-is" && background === null && padding === 0;
  const safe = family === "android" && padding === 0 ? ANDROID_SAFE : 0;
  const inner = Math.max(1, Math.round(cut * (1 - 2 * Math.max(padding, safe))));
  const { icons } = await renderIcons(image, { sizes: [inner] });
  const png = icons[0]?.png;
  if (png === undefined) throw iconUnreadable("it has no size", null);
  const ground = background ?? frame.ground;
  const radius = frame.radius ?? SHAPE_RADIUS[shape];
  if (isPlain && frame.radius === null) return png;
  const { default: sharp } = await import("sharp");
  try {
    const filled = await sharp({
      create: { width: cut, height: cut, channels: 4, background: ground ?? { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .composite([{ input: Buffer.from(png), gravity: "centre" }])
      .png()
      .toBuffer();
    const masked = await sharp(filled)
      .composite(radius === null ? [] : [{ input: outline(cut, radius), blend: "dest-in" }])
      .png()
      .toBuffer();
    const edge = { top: Math.floor((size - cut) / 2), left: Math.floor((size - cut) / 2) };
    return await sharp(masked)
      .extend({
        ...edge,
        bottom: size - cut - edge.top,
        right: size - cut - edge.left,
        background: { r: 0, g: 0, b: 0, alpha: 0 },
      })
      .png()
      .toBuffer();
  } catch (cause) {
    throw cause instanceof AppError ? cause : iconUnreadable("its data is damaged", cause);
  }
}

function outline(side: number, radius: number): Buffer {
  const round = side * radius;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" rx="${round}"/></svg>`,
  );
}
