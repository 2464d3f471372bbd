import { BROWSER_SITE } from "../../config.ts";
import type { ClickOptions } from "../../desk.ts";
import { assertEqual } from "../../expect.ts";
import type { CheckId } from "../../rules.ts";
import type { Notebook } from "../../runner.ts";
import type { Launched, Stage } from "../../stage.ts";
import { waitFor } from "../../wait.ts";

/** One page with one window, set up anew whenever a check has lost it. */
export interface Scene {
  stage: Stage;
  check: (id: CheckId, work: (at: Launched) => Promise<void>) => Promise<void>;
  /** The next check gets a new start, without what earlier ones have left in the window. */
  startAnew: () => Promise<void>;
  quit(): Promise<void>;
}

async function isWhole({ app, page }: Launched): Promise<boolean> {
  return (await app.windows()).length === 1 && (await page.isThere());
}

export function createScene(stage: Stage, notebook: Notebook): Scene {
  let current: Launched | null = null;
  async function ready(): Promise<Launched> {
    if (current !== null && (await isWhole(current))) return current;
    await current?.app.kill();
    current = await stage.launch({ part: "links" });
    return current;
  }
  return {
    stage,
    check: async (id, work) => notebook.check(id, async () => work(await ready())),
    startAnew: async () => {
      await current?.app.kill();
      current = null;
    },
    async quit() {
      await current?.app.kill();
    },
  };
}

/** Waits until the browser has been given `address`, and expects that it was given it once. */
export async function inBrowser(stage: Stage, address: string): Promise<void> {
  let seen: readonly string[] = [];
  await waitFor(
    `the browser to get ${address}`,
    async () => {
      seen = await stage.desk.handedOver("browser");
      return seen.includes(address) || undefined;
    },
    { describe: () => JSON.stringify(seen.slice(-3)) },
  );
  assertEqual(seen.filter((each) => each === address).length, 1, `how often the browser got ${address}`);
}

/** The page is still there and its window is the only one. */
export async function nothingElse({ page, app }: Launched): Promise<void> {
  const { href } = (await page.call("describe")) as { href: string };
  assertEqual(href, page.href, "address of the page");
  await app.waitForWindows("the page's window to be the only one", (windows) => windows.length === 1);
}

/** Puts something on the page that leads to the browser, clicks it, and expects just that. */
export async function toBrowser(
  { stage, check }: Scene,
  id: CheckId,
  put: (page: Launched["page"], address: string) => Promise<unknown>,
  options?: ClickOptions,
): Promise<void> {
  const address = `${BROWSER_SITE}/${id}`;
  await check(id, async (at) => {
    await put(at.page, address);
    await stage.clickOn(at.window, at.page, "#target", options);
    await inBrowser(stage, address);
    await nothingElse(at);
  });
}
