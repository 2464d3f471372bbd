import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Desk, type ShellWindow, type Stage, clickOn, waitFor } from "@pakeplus/conformance";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./harness/own-stage.ts";
import type { Session } from "./harness/session.ts";

let session: Session;
let desk: Desk;
let stage: Stage;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ session, desk, stage, close } = await openStage());
});
afterAll(async () => close());

async function startWith(part: string, variables: Readonly<Record<string, string>>) {
  const installed = await stage.install(stage.config({ part }), await stage.makeContent());
  const speaks = stage.nextPage("the page", ({ name }) => name === "main");
  const app = await installed.start([], variables);
  const [window] = await app.waitForWindows("the window", (windows) => windows.length > 0);
  if (window === undefined) throw new Error("The app has no window.");
  return { installed, app, window, page: await speaks };
}

const isSeen = async (window: ShellWindow): Promise<boolean> =>
  waitFor("the page", async () => ((await desk.picture(window)).colours() > 8 ? true : undefined));

/** Composing switched off, the usual advice for empty windows, ends here: 2.50 crashes or shows nothing any more. */
test.each(["auto", "compatible", "software"])(
  "in the mode %s a page is seen before and after a transition",
  async (mode) => {
    const { app, window, page } = await startWith(mode, { PAKEPLUS_GRAPHICS: mode });
    expect(await isSeen(window)).toBe(true);
    await page.call("graphics.transition");
    expect(await isSeen(window)).toBe(true);
    await app.quit();
  },
);

test("a window that shows nothing is told, and the next start uses simpler graphics", async () => {
  const { installed, app } = await startWith("unseen", { PAKEPLUS_TEST_UNPAINTED: "1" });
  const record = join(session.cache, "com.example.conformance.unseen/graphics.json");
  /** The shell writes it anew, at times after its first page has a process, and not in one piece. */
  const recorded = async (part: string) => {
    let text = "";
    await waitFor(
      `${part} in the record`,
      async () => {
        text = await readFile(record, "utf8").catch(() => "");
        return text.includes(part) ? true : undefined;
      },
      { describe: () => text },
    );
  };
  await recorded('"misses":2,"pid":null');
  await app.quit();
  const again = await installed.start();
  const variables = await waitFor("a page's process", async () => (await again.rendererVariables())[0]);
  expect(variables).toMatchObject({ WEBKIT_DMABUF_RENDERER_FORCE_SHM: "1" });
  await recorded('"raised":1');
  await again.quit();
});

/** How often the shells have asked for a page's picture. */
async function looks(): Promise<number> {
  const folders = (await readdir(session.root)).filter((name) => name.startsWith("app-"));
  const logs = folders.map((name) =>
    readFile(join(session.root, name, "log.ndjson"), "utf8").catch(() => ""),
  );
  return (await Promise.all(logs)).join("").split('"paint-look"').length;
}

test("a page that crashes while its picture is asked for is loaded again", async () => {
  const before = await looks();
  const config = stage.config({
    part: "crashes",
    change: {
      inject: [
        {
          kind: "js",
          code: 'addEventListener("load", () => setTimeout(() => { for (;;); }, 300))',
          when: "start",
          frames: "main",
          world: "page",
          origins: null,
        },
      ],
    },
  });
  const installed = await stage.install(config, await stage.makeContent());
  const arrives = stage.nextPage("the page", ({ name }) => name === "main");
  const app = await installed.start([], { PAKEPLUS_TEST_UNPAINTED: "1" });
  await arrives;
  await waitFor("the shell to ask for a picture", async () => ((await looks()) > before ? true : undefined));
  const again = stage.nextPage("the page after the crash", ({ name }) => name === "main");
  await app.crashRenderers();
  expect((await again).name).toBe("main");
  await app.kill();
});

test("where the engine cannot run at all, the window says so and nothing goes on for ever", async () => {
  const installed = await stage.install(stage.config({ part: "no-egl" }), await stage.makeContent());
  const app = await installed.start([], { __EGL_VENDOR_LIBRARY_FILENAMES: "/nonexistent" });
  await waitFor("the words", () => (app.output().includes("ends as soon as it starts") ? true : undefined), {
    describe: () => app.output(),
  });
  const [window] = await app.windows();
  if (window === undefined) throw new Error("The app has no window.");
  await waitFor("the words in the window", async () =>
    (await desk.picture(window)).colours() > 8 ? true : undefined,
  );
  // The first load, three reloads, the error page.
  expect(app.output().match(/Aborting/g)).toHaveLength(5);
  await app.kill();
});

test("a program that the app opens does not inherit what was set for the engine", async () => {
  const inherited = join(session.root, "inherited");
  await writeFile(
    join(session.root, "handler-mail"),
    `#!/bin/sh\nenv > '${inherited}.part' && mv '${inherited}.part' '${inherited}'\n`,
  );
  const { app, window, page } = await startWith("children", {
    PAKEPLUS_GRAPHICS: "software",
    __NV_DISABLE_EXPLICIT_SYNC: "1",
  });
  await page.call("links.anchor", { href: "mailto:someone@example.com" });
  await clickOn(desk, window, { page, selector: "#target" });
  const text = await waitFor("the mail program", async () =>
    readFile(inherited, "utf8").catch(() => undefined),
  );
  expect(text).not.toMatch(/^(WEBKIT_|PAKEPLUS_ENGINE)/m);
  expect(text).toMatch(/^__NV_DISABLE_EXPLICIT_SYNC=1$/m);
  await app.quit();
});
