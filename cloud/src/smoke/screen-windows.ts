export interface ScreenWindow {
  /** Of the X server, hexadecimal. */
  id: string;
  width: number;
  height: number;
}

/** `0x400003 "Notes": ("main.js" "com.example.notes")  1100x760+0+0  +0+0` */
const LINE = /^\s+(0x[0-9a-f]+) .*?\s(\d+)x(\d+)[+-]-?\d+[+-]-?\d+\s+[+-]-?\d+[+-]-?\d+$/u;
/** Toolkits keep tiny windows for messages. */
const SMALLEST = 100;

/**
 * The largest window of a screen; null when there is none that people would see.
 * @param text What `xwininfo -root -children` prints.
 */
export function largestWindow(text: string): ScreenWindow | null {
  const windows = text.split("\n").flatMap((line) => {
    const [, id, width, height] = LINE.exec(line) ?? [];
    return id === undefined ? [] : [{ id, width: Number(width), height: Number(height) }];
  });
  const seen = windows.filter(({ width, height }) => width >= SMALLEST && height >= SMALLEST);
  return seen.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}
