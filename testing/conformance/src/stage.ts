import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RuntimeConfig } from "@pakeplus/core";
import type { Agent } from "./agents.ts";
import { clickOn } from "./click-on.ts";
import { type ConfigOptions, makeConfig } from "./config.ts";
import { writeContent } from "./content.ts";
import type { ClickOptions, Desk, InstalledApp, RunningApp, ShellWindow } from "./desk.ts";
import type { Site } from "./site.ts";
import type { WaitOptions } from "./wait.ts";

/** An app that runs and whose first page talks with the driver. */
export interface Launched {
  installed: InstalledApp;
  app: RunningApp;
  window: ShellWindow;
  page: Agent;
  config: RuntimeConfig;
}

export interface Stage {
  desk: Desk;
  site: Site;
  /** A payload of the given version, in a folder of its own. */
  makeContent(version?: string): Promise<string>;
  config(options: ConfigOptions): RuntimeConfig;
  /** @param block Text of the file that `config.block` names. */
  install(config: RuntimeConfig, www?: string, block?: string): Promise<InstalledApp>;
  /** Starts it and waits for the page called `name` and its window. */
  start(installed: InstalledApp, config: RuntimeConfig, name?: string): Promise<Launched>;
  /** All of the above with a bundled payload. */
  launch(options: ConfigOptions): Promise<Launched>;
  /** Waits for a page that is not there yet. Call it before what makes the page come, await it afterwards. */
  nextPage(what: string, test: (agent: Agent) => boolean, options?: WaitOptions): Promise<Agent>;
  clickOn(window: ShellWindow, page: Agent, selector: string, options?: ClickOptions): Promise<void>;
  /** Closes every window but the first, as a person does. */
  closeOthers(launched: Pick<Launched, "app" | "window">): Promise<void>;
  close(): Promise<void>;
}

export async function createStage(desk: Desk, site: Site): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "pakeplus-conformance-"));
  const secret = join(folder, "outside.txt");
  await writeFile(secret, "conformance-secret");
  const running = new Set<RunningApp>();
  let contents = 0;

  async function makeContent(version = "1"): Promise<string> {
    contents += 1;
    const www = join(folder, `content-${contents}`);
    await mkdir(www);
    await writeContent(www, { site, version, secret });
    return www;
  }

  const stage: Stage = {
    desk,
    site,
    makeContent,
    config: (options) => makeConfig(site, options),
    async install(config, www, block) {
      const installed = await desk.install({
        config,
        www: www ?? null,
        ...(block !== undefined && { block }),
      });
      return {
        ...installed,
        async start(args, variables) {
          const app = await installed.start(args, variables);
          running.add(app);
          return app;
        },
      };
    },
    async start(installed, config, name = "main") {
      const page = stage.nextPage(`the page ${name} of ${config.id}`, (agent) => agent.name === name);
      const app = await installed.start();
      const gone = app.ended.then((code): never => {
        throw new Error(`The app ended with ${code} before its page was there: ${app.output()}`);
      });
      gone.catch(() => undefined);
      const [window] = await app.waitForWindows("the first window", (windows) => windows.length > 0);
      if (window === undefined) throw new Error("The app has no window.");
      const silent = (error: unknown): never => {
        throw new Error(`${String(error)}; the app said: ${app.output()}`);
      };
      return { installed, app, window, page: await Promise.race([page.catch(silent), gone]), config };
    },
    async launch(options) {
      const config = makeConfig(site, options);
      const installed = await stage.install(config, await makeContent());
      return stage.start(installed, config);
    },
    nextPage: (what, test, options) =>
      site.agents.wait(what, test, { ...options, since: site.agents.all().length }),
    clickOn: (window, page, selector, options) => clickOn(desk, window, { page, selector, ...options }),
    async closeOthers({ app, window }) {
      for (const other of await app.windows()) if (other.id !== window.id) await desk.close(other);
      await app.waitForWindows("the first window to be the only one", (windows) => windows.length === 1);
    },
    async close() {
      for (const app of running) await app.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return stage;
}
