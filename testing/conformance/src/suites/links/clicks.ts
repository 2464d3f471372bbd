import { BROWSER_SITE } from "../../config.ts";
import type { Agent } from "../../agents.ts";
import { assertEqual } from "../../expect.ts";
import { type Scene, inBrowser, nothingElse, toBrowser } from "./scene.ts";

const anchor =
  (attributes: object = {}) =>
  async (page: Agent, href: string): Promise<unknown> =>
    page.call("links.anchor", { href, ...attributes });

/** Everything that a browser would open in a tab. */
export async function checkBrowserLinks(scene: Scene): Promise<void> {
  await toBrowser(scene, "R3.leftBrowser", anchor());
  await toBrowser(scene, "R3.middle", anchor(), { button: 2 });
  await toBrowser(scene, "R3.ctrl", anchor(), { modifiers: ["ctrl"] });
  await toBrowser(scene, "R3.shift", anchor(), { modifiers: ["shift"] });
  await toBrowser(scene, "R3.blank", anchor({ target: "_blank" }));
  await toBrowser(scene, "R3.baseTarget", async (page, href) =>
    page.call("links.anchor", { href }, "_blank"),
  );
  await toBrowser(scene, "R3.windowOpen", async (page, href) => page.call("links.opener", href));
  await toBrowser(scene, "R3.windowOpenLater", async (page, href) =>
    page.call("links.opener", href, { later: true }),
  );
  const { stage, check } = scene;
  await check("R3.formGet", async (at) => {
    const address = `${BROWSER_SITE}/form`;
    await at.page.call("links.form", { action: address, target: "_blank" }, { q: "two words" });
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, `${address}?q=two+words`);
    await nothingElse(at);
  });
}

/** The other actions of a rule. */
export async function checkOtherActions({ stage, check }: Scene): Promise<void> {
  await check("R3.leftBlock", async (at) => {
    const before = stage.site.hits.length;
    await at.page.call("links.anchor", { href: `${stage.site.a}/block/page` });
    await stage.clickOn(at.window, at.page, "#target");
    // A later click that has an effect proves that the blocked one had its time.
    const marker = `${BROWSER_SITE}/after-block`;
    await at.page.call("links.anchor", { href: marker });
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, marker);
    assertEqual(stage.site.hits.length - before, 0, "number of requests to the blocked site");
    await nothingElse(at);
  });
  await check("R3.leftWindow", async (at) => {
    const address = `${stage.site.a}/window/page`;
    await at.page.call("links.anchor", { href: address });
    const opened = stage.nextPage("the page in its own window", (agent) => agent.href === address);
    await stage.clickOn(at.window, at.page, "#target");
    await opened;
    await at.app.waitForWindows("two windows", (windows) => windows.length === 2);
    await stage.closeOthers(at);
    await nothingElse(at);
  });
  await check("R3.middleApp", async (at) => {
    const address = `${stage.site.a}/app/middle`;
    await at.page.call("links.anchor", { href: address });
    const shown = stage.nextPage("the page after a middle click", (agent) => agent.href === address);
    await stage.clickOn(at.window, at.page, "#target", { button: 2 });
    await shown;
    await at.app.waitForWindows("two windows", (windows) => windows.length === 2);
    await stage.closeOthers(at);
  });
}
