/** Pixels in memory as GdkPixbuf has them: rows of RGB or RGBA bytes with room behind each row. */
export interface PixelRows {
  width: number;
  height: number;
  /** Bytes from row to row. */
  rowStride: number;
  channels: 3 | 4;
  pixels: Uint8Array;
}

/** As the StatusNotifierItem specification wants pictures: ARGB, 32 bits each, network byte order, no gaps. */
export function toArgb({ width, height, rowStride, channels, pixels }: PixelRows): Uint8Array {
  const argb = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y * rowStride + x * channels;
      const to = (y * width + x) * 4;
      argb[to] = channels === 4 ? (pixels[from + 3] ?? 0) : 255;
      argb[to + 1] = pixels[from] ?? 0;
      argb[to + 2] = pixels[from + 1] ?? 0;
      argb[to + 3] = pixels[from + 2] ?? 0;
    }
  }
  return argb;
}
