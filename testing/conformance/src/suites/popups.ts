import type { Agent } from "../agents.ts";
import type { ShellWindow } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";

const SIZE = { width: 420, height: 330 };
/** A shell may put the system's own frame into the size that the page asked for. */
const SLACK = 60;

/** R4: a page of site A opens a popup of its own site, as sign-in pages do. */
export const popups: Suite = {
  name: "popups",
  async run(stage, { check }) {
    const start = `${stage.site.a}/app/start?name=start`;
    const config = stage.config({
      part: "popups",
      change: { start: { kind: "remote", origin: stage.site.a, url: start } },
    });
    const { app, page, window } = await stage.start(await stage.install(config), config, "start");
    const address = `${stage.site.a}/window/popup?name=popup`;

    await page.call("links.setCookie", "session=shared; path=/");
    await page.call("links.opener", address, { features: `width=${SIZE.width},height=${SIZE.height}` });
    const opened = stage.nextPage("the popup's page", (agent) => agent.name === "popup");
    await stage.clickOn(window, page, "#target");
    const popup: Agent = await opened;
    const windows = await app.waitForWindows("two windows", (all) => all.length === 2);
    const popupWindow: ShellWindow | undefined = windows.find(({ id }) => id !== window.id);

    await check("R4.opener", async () => {
      await page.call("links.listen");
      await popup.call("links.tellOpener", "hello from the popup");
      assertEqual(await page.call("links.heard"), "hello from the popup", "message of the popup");
    });
    await check("R4.session", async () => {
      assertEqual(await popup.call("links.cookie"), "session=shared", "the popup's cookie");
    });
    await check("R4.size", async () => {
      assert(popupWindow !== undefined, "The popup has no window.");
      const inner = (await popup.call("links.size")) as { width: number; height: number };
      const isNear =
        Math.abs(inner.width - SIZE.width) <= SLACK && Math.abs(inner.height - SIZE.height) <= SLACK;
      assert(
        isNear,
        `The popup is ${inner.width} x ${inner.height}, asked for ${SIZE.width} x ${SIZE.height}`,
      );
    });
    await check("R4.close", async () => {
      popup.tell("close");
      await app.waitForWindows("the popup's window to close", (all) => all.length === 1);
      assertEqual(await page.call("links.openedIsClosed"), true, "opened.closed");
    });
    await app.quit();
  },
};
