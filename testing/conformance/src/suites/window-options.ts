import type { RunningApp, ShellWindow } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor, within } from "../wait.ts";

/** Milliseconds. A broken rule costs this much. */
const DEADLINE = 3_000;

/** One window with everything that the system's frame and the window manager decide; another has the keyboard. */
async function checkManaged(stage: Stage, { check }: Notebook, other: ShellWindow): Promise<void> {
  const { desk } = stage;
  const { app, window, page } = await stage.launch({
    part: "managed",
    window: {
      minimizable: false,
      maximizable: false,
      closable: false,
      alwaysOnBottom: true,
      visibleOnAllWorkspaces: true,
      skipTaskbar: true,
      focus: false,
      title: "name",
      backgroundThrottling: false,
    },
  });
  await check("R11.focus", async () => {
    assertEqual(await desk.activeWindow(), other.id, "window with the keyboard");
  });
  await check("R11.layer", async () => {
    const { below, onAllWorkspaces, skipsTaskbar } = await desk.traits(window);
    assertEqual({ below, onAllWorkspaces, skipsTaskbar }, LAYER, "traits");
  });
  await check("R11.buttons", async () => {
    const { minimizable, maximizable, closable } = await desk.traits(window);
    const none = { minimizable: false, maximizable: false, closable: false };
    assertEqual({ minimizable, maximizable, closable }, none, "buttons");
  });
  await check("R11.name", async () => {
    await page.call("setTitle", "The page's own title");
    // Two more questions are answered long after the engine has told the title.
    await page.call("describe");
    await page.call("describe");
    assertEqual((await app.windows())[0]?.title, "Conformance", "title of the window");
  });
  await check("R11.hiddenTimers", async () => {
    const asked = page.call("timers.whileHidden");
    asked.catch(() => undefined);
    await desk.minimize(window);
    const milliseconds = (await within("the timers", asked, { deadline: DEADLINE })) as number;
    assert(milliseconds < 2_000, `20 ticks of 20 ms took ${milliseconds} ms in a hidden window`);
  });
  await check("R11.staysOpen", async () => {
    await desk.close(window);
    assert(await page.isThere(), "the page is gone");
    assertEqual((await app.windows()).length, 1, "number of windows");
  });
  await app.kill();
}

const LAYER = { below: true, onAllWorkspaces: true, skipsTaskbar: true };

async function endsByItself(app: RunningApp): Promise<void> {
  assertEqual(await within("the app to end", app.ended, { deadline: DEADLINE }), 0, "exit code");
}

async function checkOverlay(
  stage: Stage,
  { check }: Notebook,
  { app, window, page }: Launched,
): Promise<void> {
  await check("R11.overlay", async () => {
    const inner = (await page.call("describe")) as { height: number };
    assert(window.height - inner.height <= 12, `${window.height - inner.height} pixels are not the page's`);
    await stage.desk.clickOverlayClose(window);
    await endsByItself(app);
  });
  await app.kill();
}

const KINDS = ["cookie", "localStorage", "indexedDB", "cacheApi"] as const;

async function checkIncognito(stage: Stage, { check }: Notebook): Promise<void> {
  const config = stage.config({ part: "incognito", window: { incognito: true } });
  const installed = await stage.install(config, await stage.makeContent());
  const first = await stage.start(installed, config);
  for (const kind of KINDS) await first.page.call("storage.write", kind, "mark");
  await first.app.quit();
  const second = await stage.start(installed, config);
  await check("R11.incognito", async () => {
    for (const kind of KINDS) {
      assertEqual(await second.page.call("storage.read", kind), null, `${kind} after a restart`);
    }
  });
  await second.app.quit();
}

/** Brings back what a person put away, without a tray. */
async function checkMinimized(stage: Stage, { check }: Notebook): Promise<void> {
  const { desk } = stage;
  const { app, window, installed } = await stage.launch({ part: "minimized" });
  await desk.minimize(window);
  const isMinimized = async (wanted: boolean) =>
    waitFor(
      `the window to be ${wanted ? "minimized" : "back"}`,
      async () => (await desk.traits(window)).isMinimized === wanted || undefined,
      { deadline: DEADLINE },
    );
  await isMinimized(true);
  const again = await installed.start();
  await check("R12.minimized", async () => {
    await isMinimized(false);
  });
  await again.kill();
  await app.quit();
}

/** R11, beside size and place; R12 for a window that was put away. */
export const windowOptions: Suite = {
  name: "window-options",
  async run(stage, notebook) {
    const overlay = await stage.launch({ part: "overlay", window: { titleBar: "overlay" } });
    await stage.desk.focus(overlay.window);
    await checkManaged(stage, notebook, overlay.window);
    await checkOverlay(stage, notebook, overlay);
    await checkIncognito(stage, notebook);
    await checkMinimized(stage, notebook);
  },
};
