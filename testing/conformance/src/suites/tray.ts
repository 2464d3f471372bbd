import type { TrayHost, TrayItem } from "../desk-windows.ts";
import type { RunningApp } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";
import { waitFor, within } from "../wait.ts";

/** Milliseconds. A broken rule costs this much. */
const DEADLINE = 3_000;
const NAME = "Conformance";

async function findItem(tray: TrayHost): Promise<TrayItem> {
  return waitFor(
    "the icon in the tray",
    async () => (await tray.items()).find(({ title }) => title === NAME),
    { deadline: DEADLINE },
  );
}

const labels = ({ menu }: TrayItem): readonly string[] =>
  menu.map(({ label, checked }) => (checked === true ? `✓ ${label}` : label));

async function isGone(app: RunningApp): Promise<void> {
  await app.waitForWindows("the window to be hidden", ({ length }) => length === 0, { deadline: DEADLINE });
}

async function isBack(app: RunningApp) {
  const [window] = await app.waitForWindows("the window to be back", ({ length }) => length === 1, {
    deadline: DEADLINE,
  });
  assert(window !== undefined, "There is no window.");
  return window;
}

/** R14. */
export const tray: Suite = {
  name: "tray",
  async run(stage, { check }) {
    const { desk } = stage;
    const config = stage.config({
      part: "tray",
      window: { tray: true, hideOnClose: true },
      change: { autostart: "tray" },
    });
    const installed = await stage.install(config, await stage.makeContent());
    let host = await desk.openTray();
    const { app, window, page } = await stage.start(installed, config);
    const isMinimized = async () =>
      waitFor(
        "the window to be minimized",
        async () => (await desk.traits(await isBack(app))).isMinimized || undefined,
        { deadline: DEADLINE },
      );

    await check("R14.icon", async () => {
      const item = await findItem(host);
      assert(item.hasPicture, "the icon has no picture");
      assertEqual(labels(item), ["Hide", "✓ Start at login", "Quit"], "menu");
    });
    await check("R14.autostart", async () => {
      assertEqual(await desk.autostarted(), [NAME], "apps that the session starts");
      await (await findItem(host)).choose("Start at login");
      assertEqual(labels(await findItem(host)), ["Hide", "Start at login", "Quit"], "menu");
      assertEqual(await desk.autostarted(), [], "apps that the session starts");
    });
    await check("R14.hides", async () => {
      await desk.close(window);
      await isGone(app);
      assert(await page.isThere(), "the page is gone");
    });
    await check("R14.click", async () => {
      await (await findItem(host)).click();
      const { x, y, width, height } = await isBack(app);
      const before = { x: window.x, y: window.y, width: window.width, height: window.height };
      assertEqual({ x, y, width, height }, before, "place of the window");
    });
    await check("R14.trayGone", async () => {
      await desk.close(window);
      await isGone(app);
      await host.close();
      await isMinimized();
    });
    await check("R14.noTray", async () => {
      await desk.focus(window);
      await desk.close(window);
      await isMinimized();
    });
    host = await desk.openTray();
    await check("R14.trayBack", async () => {
      await isGone(app);
      await (await findItem(host)).choose("Show");
      await isBack(app);
    });
    await check("R14.quit", async () => {
      await (await findItem(host)).choose("Quit");
      assertEqual(await within("the app to end", app.ended, { deadline: DEADLINE }), 0, "exit code");
    });

    const coming = stage.nextPage("the page of the hidden start", ({ name }) => name === "main");
    const hidden = await installed.start(["--autostart"]);
    await check("R14.startsHidden", async () => {
      await coming;
      assertEqual((await hidden.windows()).length, 0, "number of windows");
      assertEqual(labels(await findItem(host)), ["Show", "Start at login", "Quit"], "menu");
      assertEqual(await desk.autostarted(), [], "apps that the session starts");
    });
    await hidden.kill();
    await host.close();
  },
};
