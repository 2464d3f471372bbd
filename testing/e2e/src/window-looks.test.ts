import { PAGE_COLOUR, type Picture, type ShellWindow, type Stage, waitFor } from "@pakeplus/conformance";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { openStage } from "./harness/own-stage.ts";
import { mustRun, start } from "./harness/process.ts";
import { takePicture } from "./harness/screenshot.ts";
import type { Session } from "./harness/session.ts";
import { windowsOf } from "./harness/windows.ts";

let session: Session;
let stage: Stage;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ session, stage, close } = await openStage());
});
afterEach(async () => close());

const colourAt = (picture: Picture, x: number, y: number): string =>
  `#${picture
    .pixel(Math.round(x), Math.round(y))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")}`;

/** Of what is seen in the middle of a window, whatever window it belongs to. */
async function middleOf({ x, y, width, height }: ShellWindow): Promise<string> {
  return colourAt(await takePicture(session), x + width / 2, y + height / 2);
}

const PATIENCE = { timeout: 10_000 };

test.each(["native", "hidden"] as const)(
  "what is behind a transparent window is seen while something composes the screen, else white (title bar %s)",
  async (titleBar) => {
    const compositor = start("xcompmgr", [], { env: session.env });
    onTestFinished(async () => compositor.stop());
    const behind = await stage.launch({ part: "behind", window: { maximized: true } });
    await expect.poll(async () => middleOf(behind.window), PATIENCE).toBe(PAGE_COLOUR);
    const { window, page } = await stage.launch({
      part: "clear",
      window: { width: 400, height: 300, transparent: true, titleBar, backgroundColor: null },
    });
    await page.call("add", "<style>html, body { background: none; }</style><div id=bar></div>");
    await page.call("add", "<style>#bar { background: #c00000; height: 9999px; }</style>");
    await expect.poll(async () => middleOf(window), PATIENCE).toBe("#c00000");
    await page.call("add", "<style>#bar { background: none; }</style>");
    await expect.poll(async () => middleOf(window), PATIENCE).toBe(PAGE_COLOUR);
    await compositor.stop();
    await expect.poll(async () => middleOf(window), PATIENCE).toBe("#ffffff");
  },
);

test("a window without a title bar is resized by its edge and moved by the room around its buttons", async () => {
  const { app, window } = await stage.launch({
    part: "edges",
    window: { width: 400, height: 300, titleBar: "overlay" },
  });
  const windows = windowsOf(session);
  const mouse = async (...args: readonly string[]) => mustRun("xdotool", args, { env: session.env });
  const current = async () => (await app.windows())[0] ?? window;
  /** Pulls until it has an effect: the window manager takes the mouse over when it likes. */
  const pull = async (from: { x: number; y: number }, hasMoved: (now: ShellWindow) => boolean) => {
    await windows.moveMouse(from.x, from.y);
    await mouse("mousedown", "1");
    let step = 0;
    await waitFor("the window to follow the mouse", async () => {
      step += 1;
      await windows.moveMouse(from.x + 5 * step, from.y + 5 * step);
      return hasMoved(await current()) ? true : undefined;
    });
    await mouse("mouseup", "1");
  };
  const { x, y, width, height } = window;
  await pull({ x: x + width - 2, y: y + height - 2 }, (now) => now.width >= width + 10 && now.x === x);
  const wider = await current();
  await pull({ x: wider.x + wider.width - 140, y: y + 16 }, (now) => now.x >= x + 10);
  expect((await current()).width).toBe(wider.width);
});
