import type { World } from "../world.ts";
import { run } from "./run.ts";
import { largestWindow, type ScreenWindow } from "./screen-windows.ts";
import type { RunningApp } from "./start-app.ts";

interface Surroundings {
  env: Readonly<Record<string, string>>;
  signal: AbortSignal;
}

export interface Seen {
  /** null when none opened. */
  window: ScreenWindow | null;
  isBlank: boolean;
}

const PAUSE_MS = 500;
/** Share of the pixels that differ from the most frequent colour; a line of text is more. */
const SHOWN = 0.0005;

/** Waits until the app's window shows something and then stays as it is for a moment, or time is up. */
export async function waitForPicture(
  app: RunningApp,
  { env, world, deadline }: { env: Surroundings["env"]; world: World; deadline: number },
): Promise<Seen> {
  let last: Buffer | null = null;
  for (;;) {
    const { stdout } = await run("xwininfo", ["-root", "-children"], { env, signal: world.signal });
    const window = largestWindow(stdout);
    const pixels = window === null ? null : await readPixels(window, { env, signal: world.signal });
    const isBlank = pixels === null || shareOfOthers(pixels) < SHOWN;
    const isSettled = !isBlank && last !== null && pixels.equals(last);
    if (isSettled || app.hasEnded() || world.now() >= deadline) {
      return { window: app.hasEnded() ? null : window, isBlank };
    }
    last = pixels;
    await world.sleep(PAUSE_MS, world.signal);
  }
}

/** @throws Error with ImageMagick's own words. */
export async function takePicture({ id }: ScreenWindow, file: string, around: Surroundings): Promise<void> {
  const { code, stderr } = await run("import", ["-silent", "-window", id, "-strip", `png:${file}`], around);
  if (code !== 0) throw new Error(`import ended with ${code}: ${stderr}`);
}

/** Three bytes for each pixel; null when the window went away. */
async function readPixels({ id }: ScreenWindow, around: Surroundings): Promise<Buffer | null> {
  const { code, bytes } = await run("import", ["-silent", "-window", id, "-depth", "8", "rgb:-"], around);
  return code === 0 && bytes.length > 0 ? bytes : null;
}

/** Of the pixels, those that do not have the most frequent colour. */
export function shareOfOthers(rgb: Buffer): number {
  const counts = new Map<number, number>();
  const pixels = Math.floor(rgb.length / 3);
  for (let at = 0; at < pixels; at += 1) {
    const colour = rgb.readUIntBE(at * 3, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return pixels === 0 ? 0 : 1 - Math.max(...counts.values()) / pixels;
}
