import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";

/** R12: several sets of data of one app at the same time, and apps that may run twice. */
export const instances: Suite = {
  name: "instances",
  async run(stage, { check }) {
    const config = stage.config({ part: "instances", window: { singleInstance: false } });
    const installed = await stage.install(config, await stage.makeContent());
    const first = await stage.start(installed, config);
    await first.page.call("storage.write", "localStorage", "of the first");

    const coming = stage.nextPage("the page of the profile", ({ name }) => name === "main");
    const other = await installed.start(["--profile", "工作 / ../x"]);
    await check("R12.profile", async () => {
      const page = await coming;
      assertEqual(await page.call("storage.read", "localStorage"), null, "data that a new profile finds");
      await page.call("storage.write", "localStorage", "of the profile");
      assertEqual(await first.page.call("storage.read", "localStorage"), "of the first", "data of the first");
    });
    await other.quit();

    await check("R12.several", async () => {
      const { app } = await stage.start(installed, config);
      assertEqual((await app.windows()).length, 1, "number of windows of the second start");
      assertEqual((await first.app.windows()).length, 1, "number of windows of the first start");
      await app.quit();
    });
    await first.app.quit();

    await check("R12.refusal", async () => {
      const refused = await installed.start(["--profile", "two\nlines"]);
      assertEqual(await refused.ended, 2, "exit code for a bad name");
      const unknown = await installed.start(["--wrong"]);
      assertEqual(await unknown.ended, 2, "exit code for an unknown option");
    });
  },
};
