import type { RunningApp, ShellWindow } from "../desk.ts";
import { assert } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import { type Server, listen, listenAndDrop } from "../site-server.ts";
import type { Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

/** Early on, a shell tries again every few seconds. */
const RECOVERY_DEADLINE = 20_000;
const CRASHES = 3;

/** A port that nobody listens on: taken once and given back. */
async function freePort(): Promise<number> {
  const server = await listen(async () => ({ status: 204 }));
  await server.close();
  return server.port;
}

/** Several times what the reloads before have taken. */
const GIVEN_UP_AFTER = 4_000;

/** Waits for more than a plain surface. @throws Error at once when the app ends instead */
async function seesSomething(stage: Stage, app: RunningApp, window: ShellWindow): Promise<void> {
  const ended = app.ended.then((code): never => {
    throw new Error(`The app ended with ${code} and said: ${app.output()}`);
  });
  const seen = waitFor(
    "something to read in the window",
    async () => ((await stage.desk.picture(window)).colours() > 8 ? true : undefined),
    { describe: () => `the app said ${app.output()}` },
  );
  await Promise.race([seen, ended]);
}

/** R9 on a site that is down, asked again by hand and then by itself. */
async function checkDownSite(stage: Stage, check: Notebook["check"]): Promise<void> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = stage.config({
    part: "failures",
    window: { backgroundColor: "#ffffff" },
    change: { start: { kind: "remote", origin, url: `${origin}/app/late?name=late` } },
  });
  const installed = await stage.install(config);
  const app = await installed.start();
  let server: Server | undefined;
  try {
    const [window] = await app.waitForWindows("the first window", (windows) => windows.length > 0);
    assert(window !== undefined, "There is no window.");
    await check("R9.visible", async () => {
      await seesSomething(stage, app, window);
    });
    const dropping = await listenAndDrop(port);
    await check("R9.retry", async () => {
      await stage.desk.focus(window);
      await stage.desk.key("Return");
      await waitFor("the site to be asked again", () => dropping.connections() > 0 || undefined, {
        deadline: 2_000,
      });
    });
    await dropping.close();
    await check("R9.recovers", async () => {
      const page = stage.nextPage("the page after the site came up", (agent) => agent.name === "late", {
        deadline: RECOVERY_DEADLINE,
      });
      server = await listen(stage.site.answer, port);
      await page;
    });
  } finally {
    await app.kill();
    await server?.close();
  }
}

/** R10: crashes until the shell gives up. */
async function checkCrashes(stage: Stage, check: Notebook["check"]): Promise<void> {
  const { app, window } = await stage.launch({ part: "crashes", window: { backgroundColor: "#ffffff" } });
  await check("R10.reloads", async () => {
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      const back = stage.nextPage(`the page after crash ${crash}`, (agent) => agent.name === "main");
      await app.crashRenderers();
      await back;
    }
  });
  let hasGivenUp = false;
  await check("R10.givesUp", async () => {
    const again = stage.nextPage("a page after too many crashes", (agent) => agent.name === "main", {
      deadline: GIVEN_UP_AFTER,
    });
    await app.crashRenderers();
    const cameBack = await again.then(
      () => true,
      () => false,
    );
    assert(!cameBack, "the page was loaded once more");
    hasGivenUp = true;
  });
  await check("R9.afterCrashes", async () => {
    // A shell that has not come this far is red for R10.
    if (!hasGivenUp) return;
    await seesSomething(stage, app, window);
  });
  await app.kill();
}

/** R9 and R10. */
export const failures: Suite = {
  name: "failures",
  async run(stage, { check }) {
    await checkDownSite(stage, check);
    await checkCrashes(stage, check);
  },
};
