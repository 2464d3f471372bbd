import type { RunningApp, Variables } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import { listen } from "../site-server.ts";
import type { Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

/** What a shell's look at the computer would have found there. */
const pretend = (found: object): Variables => ({ PAKEPLUS_TEST_PROBE: JSON.stringify(found) });
const QUIET = pretend({ devices: [{ driver: "i915" }], nvidia: null, renderNode: true, kernel: "" });
const NVIDIA = pretend({ devices: [{ driver: "nvidia" }], nvidia: "580.95.05", wayland: true });

async function variablesOfPages(app: RunningApp): Promise<Variables> {
  return waitFor("a process that runs pages", async () => (await app.rendererVariables())[0]);
}

async function checkDriver(stage: Stage, { check }: Notebook): Promise<void> {
  const config = stage.config({ part: "graphics" });
  const installed = await stage.install(config, await stage.makeContent());
  const arrives = stage.nextPage("the page", ({ name }) => name === "main");
  const app = await installed.start([], { ...NVIDIA, __NV_DISABLE_EXPLICIT_SYNC: "0" });
  const [window] = await app.waitForWindows("the window", (windows) => windows.length > 0);
  const page = await arrives;
  const variables = await variablesOfPages(app);
  await check("R20.graphics", () => {
    assertEqual(variables["WEBKIT_DMABUF_RENDERER_FORCE_SHM"], "1", "buffers in plain memory");
  });
  await check("R20.ownChoice", () => {
    assertEqual(variables["__NV_DISABLE_EXPLICIT_SYNC"], "0", "the person's own choice");
  });
  await check("R20.composes", async () => {
    await page.call("graphics.transition");
    assert(window !== undefined, "There is no window.");
    await waitFor("the page in the window", async () =>
      (await stage.desk.picture(window)).colours() > 8 ? true : undefined,
    );
  });
  await app.quit();
}

/** A page that never comes stands for one that is never painted: nothing can be made blank on purpose. */
async function checkNotSeen(stage: Stage, { check }: Notebook): Promise<void> {
  const server = await listen(async () => new Promise(() => undefined));
  const origin = server.address;
  const config = stage.config({
    part: "not-seen",
    change: { start: { kind: "remote", origin, url: `${origin}/app/` } },
  });
  const installed = await stage.install(config);
  const first = await installed.start([], QUIET);
  await first.waitForWindows("the window", (windows) => windows.length > 0);
  await first.kill();
  const second = await installed.start([], QUIET);
  await check("R20.notSeen", async () => {
    const variables = await variablesOfPages(second);
    assertEqual(variables["WEBKIT_DMABUF_RENDERER_FORCE_SHM"], "1", "buffers in plain memory");
  });
  await second.kill();
  await server.close();
}

/** R20: how the shell fits itself to the computer. */
export const environment: Suite = {
  name: "environment",
  async run(stage, notebook) {
    await checkDriver(stage, notebook);
    await checkNotSeen(stage, notebook);
  },
};
