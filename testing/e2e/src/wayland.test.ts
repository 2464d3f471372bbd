import {
  type Desk,
  type RunningApp,
  type Stage,
  createStage,
  openSite,
  readSiteFiles,
  waitFor,
} from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeActivationToken } from "./harness/wayland/activation-token.ts";
import type { WaylandWindow } from "./harness/wayland/sway-tree.ts";
import { openWaylandDesk } from "./harness/wayland/wayland-desk.ts";
import { openWaylandSession, type WaylandSession } from "./harness/wayland/wayland-session.ts";

interface Place {
  session: WaylandSession;
  desk: Desk;
  stage: Stage;
  close: () => Promise<void>;
}

/** A desktop with one app that the test starts. */
async function openPlace(options: { xwayland?: boolean } = {}): Promise<Place> {
  const session = await openWaylandSession(options);
  const site = await openSite(await readSiteFiles());
  const desk = await openWaylandDesk({ session });
  const stage = await createStage(desk, site);
  return {
    session,
    desk,
    stage,
    async close() {
      await stage.close();
      await site.close();
      await session.close();
    },
  };
}

/** The compositor's own view of an app's first window. */
async function windowOf(session: WaylandSession, app: RunningApp): Promise<WaylandWindow> {
  const [first] = await app.windows();
  const found = (await session.sway.windows()).find(({ id }) => id === first?.id);
  if (found === undefined) throw new Error("The app has no window.");
  return found;
}

async function waitForFullScreen(session: WaylandSession, app: RunningApp): Promise<boolean> {
  return waitFor("full screen", async () => ((await windowOf(session, app)).fullscreen ? true : undefined));
}

describe("on a Wayland desktop with XWayland", () => {
  let session: WaylandSession;
  let desk: Desk;
  let stage: Stage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ session, desk, stage, close } = await openPlace());
  });
  afterAll(async () => close());

  test("an app is a native client under its id, so that docks find its icon", async () => {
    const { app, config, page } = await stage.launch({ part: "native" });
    const window = await windowOf(session, app);
    expect(window).toMatchObject({ applicationId: config.applicationId, native: true });
    expect(await page.call("links.size")).toMatchObject({ width: window.width, height: window.height });
    await app.quit();
  });

  test.each([
    ["x", { x: 20, y: 30 }],
    ["alwaysOnTop", { alwaysOnTop: true }],
  ])("an app with %s goes through XWayland, which can do it", async (part, window) => {
    const { app, config } = await stage.launch({ part, window });
    expect(await windowOf(session, app)).toMatchObject({
      native: false,
      applicationId: expect.stringMatching(new RegExp(config.applicationId, "i")),
    });
    await app.quit();
  });

  test("the size is remembered, the place is left to the desktop", async () => {
    const config = stage.config({ part: "size", window: { width: 720, height: 540 } });
    const installed = await stage.install(config, await stage.makeContent());
    const first = await stage.start(installed, config);
    await desk.place(first.window, { x: 130, y: 140, width: 655, height: 466 });
    await waitFor("the page to have the new size", async () =>
      ((await first.page.call("links.size")) as { width: number }).width === 655 ? true : undefined,
    );
    await first.app.quit();
    const second = await stage.start(installed, config);
    expect(await windowOf(session, second.app)).toMatchObject({ width: 655, height: 466 });
    await second.app.quit();
  });

  test("full screen is remembered", async () => {
    const config = stage.config({ part: "fullscreen" });
    const installed = await stage.install(config, await stage.makeContent());
    const first = await stage.start(installed, config);
    await desk.focus(first.window);
    await desk.key("F11");
    await waitForFullScreen(session, first.app);
    await first.app.quit();
    const second = await stage.start(installed, config);
    expect(await waitForFullScreen(session, second.app)).toBe(true);
    await second.app.quit();
  });

  test("a second start brings the first window to the front", async () => {
    const first = await stage.launch({ part: "single" });
    const launcher = await takeActivationToken(session, desk);
    expect(await desk.activeWindow()).not.toBe(first.window.id);
    const second = await first.installed.start([], { XDG_ACTIVATION_TOKEN: launcher.token });
    expect(await second.ended).toBe(0);
    await waitFor("the first window to have the keyboard", async () =>
      (await desk.activeWindow()) === first.window.id ? true : undefined,
    );
    await launcher.close();
    await first.app.quit();
  });
});

test("without XWayland an app that wants a place starts natively", async () => {
  const { session, stage, close } = await openPlace({ xwayland: false });
  try {
    const { app } = await stage.launch({ part: "no-xwayland", window: { x: 20, y: 30, alwaysOnTop: true } });
    expect((await windowOf(session, app)).native).toBe(true);
    await app.quit();
  } finally {
    await close();
  }
});
