import type { RuntimeConfig } from "@pakeplus/core";
import type { ShownNotification } from "../desk-input.ts";
import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";
import { waitFor } from "../wait.ts";

/** R15, without the number on the icon. */
export const notifications: Suite = {
  name: "notifications",
  async run(stage, { check }) {
    const { desk } = stage;
    const shown = await desk.notifications();
    const { permissions } = stage.config({ part: "notifications" });
    const granted: RuntimeConfig["permissions"] = { ...permissions, notifications: "allow" };
    const { app, page, window, config } = await stage.launch({
      part: "notifications",
      change: { permissions: granted },
    });
    const titled = async (title: string): Promise<ShownNotification> => {
      let seen: readonly ShownNotification[] = [];
      return waitFor(
        `the notification ${title}`,
        async () => {
          seen = await shown.all();
          return seen.find((each) => each.title === title);
        },
        { describe: () => JSON.stringify(seen) },
      );
    };
    const inSight = async (count: number) =>
      waitFor(`${count} notifications in sight`, async () =>
        (await shown.inSight()) === count ? true : undefined,
      );
    const pageSees = async (what: string) =>
      waitFor(`the page to see ${what}`, async () =>
        ((await page.call("input.seen")) as string[]).includes(what) ? true : undefined,
      );

    await check("R15.native", async () => {
      assertEqual(await page.call("notes.permission"), "granted", "Notification.permission before asking");
      await page.call("notes.show", "消息 & <b>", { body: "1 < 2 & <i>3</i>" });
      assertEqual(
        await titled("消息 & <b>"),
        { appName: config.name, title: "消息 & <b>", body: "1 < 2 & <i>3</i>", entry: config.applicationId },
        "the notification",
      );
    });
    await check("R15.close", async () => {
      await inSight(1);
      await page.call("notes.close");
      await inSight(0);
    });
    await check("R15.tag", async () => {
      await page.call("notes.show", "One new message", { tag: "mail" });
      await titled("One new message");
      await page.call("notes.show", "Two new messages", { tag: "mail" });
      await titled("Two new messages");
      await inSight(1);
    });
    await check("R15.click", async () => {
      await desk.minimize(window);
      await waitFor("the window to be away", async () =>
        (await desk.activeWindow()) === window.id ? undefined : true,
      );
      await shown.click();
      await pageSees("click Two new messages");
      await waitFor("the window to be in front", async () =>
        (await desk.activeWindow()) === window.id ? true : undefined,
      );
      await inSight(0);
    });
    await check("R15.dismiss", async () => {
      await page.call("notes.show", "Not now", {});
      await titled("Not now");
      await inSight(1);
      await shown.dismiss();
      await pageSees("close Not now");
    });
    await app.quit();
  },
};
