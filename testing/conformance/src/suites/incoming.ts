import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RuntimeConfig } from "@pakeplus/core";
import { PAGE_COLOUR } from "../config.ts";
import { assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

const SCHEME = "conformance-in";
const EXTENSION = "confile";
const ORIGIN = "http://app.localhost";
const START_LINK = `${SCHEME}:started/by?this=link&more=%20#%s`;

const colourOf = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function opens(handler: string | null): Partial<RuntimeConfig> {
  return {
    opens: {
      schemes: [SCHEME],
      fileTypes: [{ extension: EXTENSION, mime: `application/x-${EXTENSION}`, description: null }],
      handler,
    },
    capabilities: [{ origin: ORIGIN, allow: ["app", "files"], commands: {} }],
  };
}

/** Starts an app with words on its command line and waits for the page at `path`. */
async function launchWith(stage: Stage, config: RuntimeConfig, words: readonly string[]): Promise<Launched> {
  const installed = await stage.install(config, await stage.makeContent());
  const page = stage.nextPage(`the first page of ${config.id}`, ({ name }) => name === "main");
  const app = await installed.start(words);
  const [window] = await app.waitForWindows("the first window", (windows) => windows.length > 0);
  if (window === undefined) throw new Error("The app has no window.");
  return { installed, app, window, page: await page, config };
}

async function hears({ page }: Launched, what: unknown): Promise<void> {
  assertEqual(await page.call("incoming.next"), what, "what the page heard");
}

/** The window says something at its lower edge; nothing was opened, and the page is the app's own. */
async function checkRefused({ desk }: Stage, at: Launched, mailBefore: readonly string[]): Promise<void> {
  const page = colourOf(PAGE_COLOUR);
  await waitFor("a message in the window", async () => {
    const picture = await desk.picture(at.window);
    const isPainted = picture.share(PAGE_COLOUR) > 0.2;
    const edge = picture.pixel(Math.round(picture.width / 2), picture.height - 6);
    return isPainted && edge.some((value, channel) => Math.abs(value - (page[channel] ?? 0)) > 24)
      ? true
      : undefined;
  });
  assertEqual(await desk.handedOver("mail"), mailBefore, "what the mail program was given");
  const { href } = (await at.page.call("describe")) as { href: string };
  assertEqual(href, `${ORIGIN}/`, "address of the page");
  assertEqual((await at.app.windows()).length, 1, "number of windows");
}

/**
 * Everything comes with the first start: how a second one hands it over is R12, and the way from there is the same.
 */
async function checkEvents(stage: Stage, { check }: Notebook, folder: string): Promise<void> {
  const config = stage.config({ part: "incoming", change: opens(null) });
  const names = [`一 100% #1?.${EXTENSION}`, `two.${EXTENSION.toUpperCase()}`];
  const files = names.map((name) => join(folder, name));
  for (const file of files) await writeFile(file, `text of ${file}`);
  const [first = "", second = ""] = files;
  const other = join(folder, "other.txt");
  await writeFile(other, "not for the app");
  const mailBefore = await stage.desk.handedOver("mail");
  const at = await launchWith(stage, config, [
    START_LINK,
    "javascript:document.body.remove()",
    "mailto:someone@example.com",
    `${SCHEME.toUpperCase()}:Two`,
    pathToFileURL(first).href,
    other,
    folder,
    join(folder, "missing"),
    second,
  ]);
  await at.page.call("incoming.listenForLinks");
  await check("R16.start", async () => hears(at, START_LINK));
  await check("R16.several", async () => hears(at, `${SCHEME}:Two`));
  await check("R16.files", async () => {
    await at.page.call("incoming.listenForFiles");
    await hears(
      at,
      names.map((name, index) => [name, `text of ${files[index]}`]),
    );
  });
  await check("R16.refused", async () => checkRefused(stage, at, mailBefore));
  await check("R16.ownPage", async () => {
    await at.page.call("links.anchor", { href: `${SCHEME}:clicked` });
    await stage.clickOn(at.window, at.page, "#target");
    await hears(at, `${SCHEME}:clicked`);
    assertEqual((await at.app.windows()).length, 1, "number of windows");
  });
  await at.app.quit();
}

/** R16: links and files that open the app. */
export const incoming: Suite = {
  name: "incoming",
  async run(stage, notebook) {
    const folder = await mkdtemp(join(tmpdir(), "pakeplus-incoming-"));
    try {
      await checkEvents(stage, notebook, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    const config = stage.config({ part: "handler", change: opens("/index.html?link=%s") });
    await notebook.check("R16.handler", async () => {
      const at = await launchWith(stage, config, [START_LINK]);
      assertEqual(
        at.page.href,
        `${ORIGIN}/index.html?link=${encodeURIComponent(START_LINK)}`,
        "address of the page",
      );
      await at.app.quit();
    });
  },
};
