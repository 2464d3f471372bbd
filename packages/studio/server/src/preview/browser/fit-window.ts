import { setTimeout as wait } from "node:timers/promises";
import { isRecord } from "../../commands/run-command.ts";
import type { DebuggingPipe } from "./debugging-pipe.ts";

const LOOKS = 20;
const PAUSE_MS = 25;

/**
 * Gives the page the size that the definition means, whatever frame the system draws around the window. A desk that
 * arranges windows itself decides otherwise; then it stays so.
 * @param size Logical pixels of the page.
 */
export async function fitWindow(
  pipe: DebuggingPipe,
  session: string,
  size: { width: number; height: number },
): Promise<void> {
  const { windowId, bounds } = await pipe.send("Browser.getWindowForTarget", {}, session);
  const inner = await innerSize(pipe, session);
  if (!isRecord(bounds) || inner === null) return;
  const width = Number(bounds["width"]) + size.width - inner.width;
  const height = Number(bounds["height"]) + size.height - inner.height;
  if (inner.width === size.width && inner.height === size.height) return;
  await pipe.send("Browser.setWindowBounds", { windowId, bounds: { width, height } }, session);
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await innerSize(pipe, session);
    if (now?.width === size.width && now.height === size.height) return;
    await wait(PAUSE_MS);
  }
}

async function innerSize(
  pipe: DebuggingPipe,
  session: string,
): Promise<{ width: number; height: number } | null> {
  const expression = "[innerWidth, innerHeight]";
  const { result } = await pipe.send("Runtime.evaluate", { expression, returnByValue: true }, session);
  const value = isRecord(result) ? result["value"] : null;
  if (!Array.isArray(value)) return null;
  return { width: Number(value[0]), height: Number(value[1]) };
}
