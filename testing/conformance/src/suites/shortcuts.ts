import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import type { Agent } from "../agents.ts";
import { waitFor, within } from "../wait.ts";

interface View {
  width: number;
  height: number;
  scroll: number;
  selection: string;
  focused: boolean;
  path: string;
}

const viewOf = async (page: Agent): Promise<View> => (await page.call("input.view")) as View;

async function waitForView(page: Agent, what: string, test: (view: View) => boolean): Promise<View> {
  let seen: View | null = null;
  return waitFor(
    what,
    async () => {
      seen = await viewOf(page);
      return test(seen) ? seen : undefined;
    },
    { describe: () => JSON.stringify(seen) },
  );
}

/** Text of which one half is out of sight. */
const LONG_PAGE =
  "<p>needle one, Needle two</p><p style='margin-top:2000px'>needle three</p><input id='target'>";

/** The engine keeps pages, so that going back brings the same one to life. */
const comesBack = async (page: Agent) =>
  waitFor(`${page.href} to come back`, async () => (await page.isThere()) || undefined);

async function checkHistory(stage: Stage, { check }: Notebook, { app, window, page }: Launched) {
  const { desk } = stage;
  const arrive = async (what: string, work: () => Promise<unknown>) => {
    const next = stage.nextPage(what, ({ name }) => name === "main");
    await work();
    return next;
  };
  let current = page;
  await check("R13.reload", async () => {
    await stage.clickOn(window, current, "h1");
    current = await arrive("the reloaded page", () => desk.key("F5"));
    current = await arrive("the page that is reloaded again", () => desk.key("ctrl+r"));
  });
  await check("R13.history", async () => {
    const first = current;
    const second = await arrive("the second page", async () => first.tell("go", "/?second"));
    await desk.key("alt+Left");
    await comesBack(first);
    await desk.key("alt+Right");
    await comesBack(second);
    await desk.click({ button: 8 });
    await comesBack(first);
  });
  assertEqual((await app.windows()).length, 1, "number of windows");
  return current;
}

async function checkView({ desk }: Stage, { check }: Notebook, page: Agent) {
  const before = await viewOf(page);
  await check("R13.zoom", async () => {
    await desk.key("ctrl+plus");
    await waitForView(page, "a larger zoom", ({ width }) => width < before.width);
    await desk.key("ctrl+0");
    await waitForView(page, "the zoom of the definition", ({ width }) => width === before.width);
    await desk.key("ctrl+minus");
    await waitForView(page, "a smaller zoom", ({ width }) => width > before.width);
    await desk.key("ctrl+0");
    await waitForView(page, "the zoom of the definition again", ({ width }) => width === before.width);
  });
  await check("R13.fullscreen", async () => {
    await desk.key("F11");
    await waitForView(
      page,
      "full screen",
      ({ width, height }) => width > before.width && height > before.height,
    );
    await desk.key("F11");
    await waitForView(page, "the window's size", ({ width }) => width === before.width);
  });
}

async function checkFind(stage: Stage, { check }: Notebook, { window }: Launched, page: Agent) {
  const { desk } = stage;
  await page.call("input.fill", LONG_PAGE);
  await stage.clickOn(window, page, "h1");
  await check("R13.find", async () => {
    await desk.key("ctrl+f");
    await desk.type("needle");
    await waitForView(page, "the first match", ({ selection }) => selection === "needle");
    await desk.key("Return");
    await waitForView(page, "the second match", ({ selection }) => selection === "Needle");
    await desk.key("ctrl+g");
    await waitForView(page, "the third match, further down", ({ scroll }) => scroll > 1000);
    await desk.key("F3");
    await waitForView(page, "the first match again", ({ scroll }) => scroll === 0);
    await desk.key("shift+Return");
    await waitForView(page, "the match before", ({ scroll }) => scroll > 1000);
  });
  await check("R13.findCloses", async () => {
    await page.call("input.noteKeys");
    await desk.key("Escape");
    await desk.key("x");
    await waitFor("the page to get keys again", async () =>
      ((await page.call("input.seen")) as string[]).includes("x") ? true : undefined,
    );
  });
  await check("R13.pageFirst", async () => {
    await page.call("input.keepKey", "f");
    await page.call("input.seen");
    await desk.key("ctrl+f");
    await desk.type("y");
    const seen: string[] = [];
    await waitFor(
      "the page to get both keys",
      async () => {
        seen.push(...((await page.call("input.seen")) as string[]));
        return seen.includes("kept f") && seen.includes("y") ? true : undefined;
      },
      { describe: () => seen.join() },
    );
  });
}

/** R13 with everything switched on. */
async function checkOn(stage: Stage, notebook: Notebook): Promise<void> {
  const { check } = notebook;
  const { desk } = stage;
  const launched = await stage.launch({ part: "shortcuts" });
  const { app, window } = launched;
  const page = await checkHistory(stage, notebook, launched);
  await checkView(stage, notebook, page);
  await checkFind(stage, notebook, launched, page);
  await check("R13.print", async () => {
    await desk.key("ctrl+p");
    await desk.cancelPrinting();
  });
  await check("R13.devtools", async () => {
    await desk.focus(window);
    const before = await viewOf(page);
    await desk.key("F12");
    await desk.key("F11");
    await waitForView(page, "full screen", ({ width }) => width > before.width);
    assertEqual((await app.windows()).length, 1, "number of windows");
    await desk.key("F11");
    await waitForView(page, "the page as high as before", ({ height }) => height === before.height);
  });
  await check("R13.close", async () => {
    await desk.key("ctrl+w");
    await within("the app to end", app.ended);
  });
  await app.kill();
}

/** R13 with nothing but quitting, in a debug build. */
async function checkOff(stage: Stage, { check }: Notebook): Promise<void> {
  const { desk } = stage;
  const { app, page, window } = await stage.launch({
    part: "shortcuts_off",
    window: { shortcuts: false },
    change: { debug: true },
  });
  await stage.clickOn(window, page, "h1");
  await check("R13.off", async () => {
    const before = await viewOf(page);
    await page.call("input.noteKeys");
    await desk.key("ctrl+f", "ctrl+p", "ctrl+w", "F5", "F11", "ctrl+plus", "z");
    await waitFor("the page to get the keys", async () =>
      ((await page.call("input.seen")) as string[]).includes("z") ? true : undefined,
    );
    assertEqual((await viewOf(page)).width, before.width, "width of the page");
    assertEqual((await app.windows()).length, 1, "number of windows");
  });
  await check("R13.devtoolsDebug", async () => {
    const before = await viewOf(page);
    await desk.key("F12");
    await waitFor("developer tools", async () => {
      const isBeside = (await app.windows()).length > 1;
      return isBeside || (await viewOf(page)).height < before.height ? true : undefined;
    });
  });
  await check("R13.quit", async () => {
    await desk.focus(window);
    await desk.key("ctrl+q");
    assert((await within("the app to end", app.ended)) === 0, "The app did not end well.");
  });
  await app.kill();
}

/** R13. */
export const shortcuts: Suite = {
  name: "shortcuts",
  async run(stage, notebook) {
    await checkOn(stage, notebook);
    await checkOff(stage, notebook);
  },
};
