import {
  type Desk,
  PAGE_COLOUR,
  type Stage,
  createStage,
  openSite,
  readSiteFiles,
} from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWaylandDesk } from "./harness/wayland/wayland-desk.ts";
import { openWaylandSession } from "./harness/wayland/wayland-session.ts";

const PATIENCE = { timeout: 10_000 };

describe("on Wayland", () => {
  let desk: Desk;
  let stage: Stage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const session = await openWaylandSession();
    const site = await openSite(await readSiteFiles());
    desk = await openWaylandDesk({ session });
    stage = await createStage(desk, site);
    close = async () => {
      await stage.close();
      await site.close();
      await session.close();
    };
  });
  afterAll(async () => close());

  test("the page has the whole window below the buttons of titleBar: overlay, which work", async () => {
    const { app, window, page } = await stage.launch({ part: "overlay", window: { titleBar: "overlay" } });
    expect(await page.call("describe")).toMatchObject({ width: window.width, height: window.height });
    await desk.moveMouse(window.x + window.width - 25, window.y + 20);
    await desk.click();
    expect(await app.ended).toBe(0);
  });

  test("the title bar leaves out the buttons that the window shall not have", async () => {
    const { app, window, page } = await stage.launch({ part: "buttons", window: { closable: false } });
    // Titles and buttons are drawn by GTK; where the close button would be, nothing ends the app.
    await desk.moveMouse(window.x + window.width - 22, window.y - 22);
    await desk.click();
    await desk.close(window);
    expect(await page.isThere()).toBe(true);
    await app.kill();
  });

  test("a transparent window shows what is behind", async () => {
    const { app, window, page } = await stage.launch({
      part: "clear",
      window: { width: 400, height: 300, transparent: true, titleBar: "hidden", backgroundColor: null },
    });
    const shareOfPage = async () => (await desk.picture(window)).share(PAGE_COLOUR);
    await expect.poll(shareOfPage, PATIENCE).toBeGreaterThan(0.5);
    await page.call("add", "<style>html, body { background: none; color: transparent; }</style>");
    await expect.poll(shareOfPage, PATIENCE).toBe(0);
    expect((await desk.picture(window)).share("#ffffff")).toBe(0);
    await app.kill();
  });

  test("an app hides in the tray, and is there again when the tray goes", async () => {
    const tray = await desk.openTray();
    const { app, window } = await stage.launch({ part: "tray", window: { tray: true, hideOnClose: true } });
    const find = async () => (await tray.items()).find(({ title }) => title === "Conformance");
    await expect.poll(find, PATIENCE).toMatchObject({ menu: [{ label: "Hide" }, { label: "Quit" }] });
    await desk.close(window);
    await app.waitForWindows("the window to be hidden", ({ length }) => length === 0);
    await (await find())?.click();
    const [back] = await app.waitForWindows("the window to be back", ({ length }) => length === 1);
    await desk.close(back ?? window);
    await app.waitForWindows("the window to be hidden again", ({ length }) => length === 0);
    await tray.close();
    const again = await app.waitForWindows("the window to be within reach", ({ length }) => length === 1);
    expect(again).toHaveLength(1);
    await app.kill();
  });
});
