import { BROWSER_SITE } from "../config.ts";
import type { RunningApp, ShellWindow } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Stage } from "../stage.ts";
import { waitFor, within } from "../wait.ts";

const place = ({ x, y, width, height }: ShellWindow) => ({ x, y, width, height });

async function current(app: RunningApp): Promise<ShellWindow> {
  const [window] = await app.windows();
  assert(window !== undefined, "There is no window.");
  return window;
}

/** R11. */
async function checkState(stage: Stage, { check }: Notebook): Promise<void> {
  const config = stage.config({ part: "state", window: { width: 720, height: 540 } });
  const installed = await stage.install(config, await stage.makeContent());
  const first = await stage.start(installed, config);
  await check("R11.options", async () => {
    const inner = (await first.page.call("links.size")) as { width: number; height: number };
    assertEqual(inner.width, 720, "width of the page");
    assert(Math.abs(inner.height - 540) <= 60, `height of the page is ${inner.height}`);
  });
  await stage.desk.place(first.window, { x: 130, y: 140, width: 655, height: 466 });
  const moved = await waitFor("the window to be moved", async () => {
    const window = await current(first.app);
    return window.width === 655 && window.height === 466 ? window : undefined;
  });
  await first.app.quit();
  const second = await stage.start(installed, config);
  await check("R11.remembers", async () => {
    let seen = place(second.window);
    await waitFor(
      "the window to be where it was",
      async () => {
        seen = place(await current(second.app));
        const far = Object.entries(place(moved)).some(
          ([key, value]) => Math.abs(seen[key as keyof typeof seen] - value) > 2,
        );
        return far ? undefined : true;
      },
      {
        deadline: 4_000,
        describe: () => `${JSON.stringify(seen)} instead of ${JSON.stringify(place(moved))}`,
      },
    );
  });
  await stage.desk.maximize(second.window);
  await waitFor(
    "the window to be maximized",
    async () => (await stage.desk.isMaximized(second.window)) || undefined,
  );
  await second.app.quit();
  const third = await stage.start(installed, config);
  await check("R11.maximized", async () => {
    await waitFor(
      "the window to be maximized",
      async () => (await stage.desk.isMaximized(third.window)) || undefined,
      {
        deadline: 4_000,
      },
    );
  });
  await third.app.quit();
}

/** R12, R17 and R20's contract on one app. */
async function checkSingle(stage: Stage, { check }: Notebook): Promise<void> {
  const { app, page, window, installed, config } = await stage.launch({ part: "single" });
  await check("R17.title", async () => {
    await page.call("setTitle", "标题 & <b> 📖");
    await app.waitForWindows("the title", ([one]) => one?.title === "标题 & <b> 📖");
  });
  await check("R17.dark", async () => {
    await stage.desk.setDark(true);
    assertEqual(await page.call("theme.changed", true), true, "prefers-color-scheme: dark");
    await stage.desk.setDark(false);
    assertEqual(await page.call("theme.changed", false), false, "prefers-color-scheme: dark");
  });

  const cover = await stage.launch({ part: "cover" });
  await stage.desk.focus(cover.window);
  const before = await app.windows();
  const link = `${BROWSER_SITE}/handed-over`;
  const second = await installed.start([link]);
  await check("R12.oneWindow", async () => {
    assertEqual(await within("the second start to end", second.ended), 0, "exit code of the second start");
    assertEqual((await app.windows()).length, before.length, "number of windows");
  });
  await check("R12.focus", async () => {
    await waitFor("the first window to be active", async () =>
      (await stage.desk.activeWindow()) === window.id ? true : undefined,
    );
  });
  await check("R12.link", async () => {
    await waitFor("the link to be handed over", async () =>
      (await stage.desk.handedOver("browser")).includes(link) ? true : undefined,
    );
  });
  await second.kill();
  await cover.app.quit();

  await check("R20.sandbox", async () => {
    assertEqual(await app.isSandboxed(), await stage.desk.canSandbox(), "the renderer is in a sandbox");
  });
  await app.quit();

  await check("R20.contract", async () => {
    await installed.replace({ config: { ...config, contract: 2 as 1 }, www: await stage.makeContent() });
    const refused = await installed.start();
    // A person is told by a dialog; a program that starts it reads the same from stderr.
    const [dialog] = await refused.waitForWindows("the refusal", (windows) => windows.length > 0);
    if (dialog !== undefined) await stage.desk.close(dialog);
    const code = await within("the refused app to end", refused.ended);
    await refused.kill();
    assertEqual(code, 3, "exit code");
    assert(/newer|update/i.test(refused.output()), `no plain words: ${refused.output()}`);
    assert(!/\bat \S+:\d+|stack|Error:/.test(refused.output()), `a stack trace: ${refused.output()}`);
  });
}

/** R11, R12, R17, R20. */
export const windows: Suite = {
  name: "windows",
  async run(stage, notebook) {
    await checkState(stage, notebook);
    await checkSingle(stage, notebook);
  },
};
