import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RuntimeConfig } from "@pakeplus/core";
import { PAGE_COLOUR } from "../config.ts";
import { assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor, within } from "../wait.ts";

const SCHEME = "conformance-in";
const EXTENSION = "confile";
const ORIGIN = "http://app.localhost";
const START_LINK = `${SCHEME}:started/by?this=link&more=%20`;
const HANDLER_DEADLINE = 4_000;

const handlerAddress = (link: string): string => `${ORIGIN}/open?link=${encodeURIComponent(link)}`;

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

/** A second start, which ends at once. */
async function startAgain({ installed }: Launched, words: readonly string[]): Promise<void> {
  const second = await installed.start(words);
  assertEqual(await within("the second start to end", second.ended), 0, "exit code of the second start");
}

async function hears({ page }: Launched, what: unknown): Promise<void> {
  assertEqual(await page.call("incoming.next"), what, "what the page heard");
}

async function checkRefused(stage: Stage, at: Launched, others: readonly string[]): Promise<void> {
  const { desk } = stage;
  const before = await waitFor("the page to be painted", async () => {
    const picture = await desk.picture(at.window);
    return picture.share(PAGE_COLOUR) > 0.5 ? picture : undefined;
  });
  const handed = async () => [await desk.handedOver("mail"), await desk.handedOver("custom")];
  const earlier = await handed();
  await startAgain(at, ["javascript:document.body.remove()", "mailto:someone@example.com", ...others]);
  await waitFor("a message in the window", async () =>
    (await desk.picture(at.window)).difference(before) > 0.02 ? true : undefined,
  );
  await startAgain(at, [`${SCHEME}:after`]);
  await hears(at, `${SCHEME}:after`);
  assertEqual(await handed(), earlier, "what other programs were given");
  const { href } = (await at.page.call("describe")) as { href: string };
  assertEqual(href, at.page.href, "address of the page");
}

async function checkEvents(stage: Stage, { check }: Notebook, folder: string): Promise<void> {
  const config = stage.config({ part: "incoming", change: opens(null) });
  const at = await launchWith(stage, config, [START_LINK]);
  await check("R16.start", async () => {
    await at.page.call("incoming.listen");
    await hears(at, START_LINK);
  });
  await check("R16.second", async () => {
    await startAgain(at, [`${SCHEME}:one`, `${SCHEME.toUpperCase()}:Two`, `${SCHEME}:three`]);
    await hears(at, `${SCHEME}:one`);
    await hears(at, `${SCHEME}:Two`);
    await hears(at, `${SCHEME}:three`);
  });
  await check("R16.ownPage", async () => {
    await at.page.call("links.anchor", { href: `${SCHEME}:clicked` });
    await stage.clickOn(at.window, at.page, "#target");
    await hears(at, `${SCHEME}:clicked`);
    assertEqual((await at.app.windows()).length, 1, "number of windows");
  });
  const names = [`一 100% #1?.${EXTENSION}`, `two.${EXTENSION.toUpperCase()}`];
  const files = names.map((name) => join(folder, name));
  for (const file of files) await writeFile(file, `text of ${file}`);
  await check("R16.files", async () => {
    const [first = "", second = ""] = files;
    await startAgain(at, [pathToFileURL(first).href, second]);
    await hears(
      at,
      names.map((name, index) => [name, `text of ${files[index]}`]),
    );
  });
  const other = join(folder, "other.txt");
  await writeFile(other, "not for the app");
  await check("R16.refused", async () => checkRefused(stage, at, [other, folder, join(folder, "missing")]));
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
    const config = stage.config({ part: "handler", change: opens("/open?link=%s") });
    await notebook.check("R16.handler", async () => {
      const at = await launchWith(stage, config, [START_LINK]);
      assertEqual(at.page.href, handlerAddress(START_LINK), "address of the first page");
      const next = `${SCHEME}://a?b=c#%s`;
      const shown = stage.nextPage("the handler's page", ({ href }) => href === handlerAddress(next), {
        deadline: HANDLER_DEADLINE,
      });
      await startAgain(at, [next]);
      await shown;
      await at.app.quit();
    });
  },
};
