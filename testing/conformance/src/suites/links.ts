import { BROWSER_SITE, CUSTOM_SCHEME } from "../config.ts";
import type { ClickOptions } from "../desk.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { CheckId } from "../rules.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

interface Scene {
  stage: Stage;
  launched: Launched;
  check: Notebook["check"];
}

/** Waits until the browser has been given `address`, and says what else it got. */
async function inBrowser(stage: Stage, address: string): Promise<void> {
  const fits = (each: string) => each === address;
  let seen: readonly string[] = [];
  await waitFor(
    `the browser to get ${address}`,
    async () => {
      seen = await stage.desk.handedOver("browser");
      return seen.some(fits) || undefined;
    },
    { describe: () => JSON.stringify(seen.slice(-3)) },
  );
  assertEqual(seen.filter(fits).length, 1, `how often the browser got ${address}`);
}

/** The page is still there and the window is the only one. */
async function nothingElse({ launched }: Scene): Promise<void> {
  const { href } = (await launched.page.call("describe")) as { href: string };
  assertEqual(href, launched.page.href, "address of the page");
  await launched.app.waitForWindows(
    "the page's window to be the only one",
    (windows) => windows.length === 1,
  );
}

/** Puts something on the page, clicks it and expects the browser to get an address of its own. */
function toBrowser(
  scene: Scene,
  id: CheckId,
  put: (address: string) => Promise<unknown>,
  options?: ClickOptions,
) {
  const { stage, launched, check } = scene;
  const address = `${BROWSER_SITE}/${id}`;
  return check(id, async () => {
    await put(address);
    await stage.clickOn(launched.window, launched.page, "#target", options);
    await inBrowser(stage, address);
    await nothingElse(scene);
  });
}

async function checkClicks(scene: Scene): Promise<void> {
  const { page } = scene.launched;
  const anchor = (attributes: object) => (href: string) => page.call("links.anchor", { href, ...attributes });
  await toBrowser(scene, "R3.leftBrowser", anchor({}));
  await toBrowser(scene, "R3.middle", anchor({}), { button: 2 });
  await toBrowser(scene, "R3.ctrl", anchor({}), { modifiers: ["ctrl"] });
  await toBrowser(scene, "R3.shift", anchor({}), { modifiers: ["shift"] });
  await toBrowser(scene, "R3.blank", anchor({ target: "_blank" }));
  await toBrowser(scene, "R3.baseTarget", (href) => page.call("links.anchor", { href }, "_blank"));
  await page.call("links.anchor", { href: "/" });
  await toBrowser(scene, "R3.windowOpen", (href) => page.call("links.opener", href));
  await toBrowser(scene, "R3.windowOpenLater", (href) => page.call("links.opener", href, { later: true }));
}

async function checkForms(scene: Scene): Promise<void> {
  const { stage, launched, check } = scene;
  const address = `${BROWSER_SITE}/form`;
  await check("R3.formGet", async () => {
    await launched.page.call("links.form", { action: address, target: "_blank" }, { q: "two words" });
    await stage.clickOn(launched.window, launched.page, "#target");
    await inBrowser(stage, `${address}?q=two+words`);
    await nothingElse(scene);
  });
}

async function checkOtherActions(scene: Scene): Promise<void> {
  const { stage, launched, check } = scene;
  const { page, app, window } = launched;
  await check("R3.leftBlock", async () => {
    const before = stage.site.hits.length;
    await page.call("links.anchor", { href: `${stage.site.a}/block/page` });
    await stage.clickOn(window, page, "#target");
    // A later click that has an effect proves that the blocked one had its time.
    const marker = `${BROWSER_SITE}/after-block`;
    await page.call("links.anchor", { href: marker });
    await stage.clickOn(window, page, "#target");
    await inBrowser(stage, marker);
    assertEqual(stage.site.hits.slice(before).length, 0, "requests to the blocked site");
    await nothingElse(scene);
  });
  await check("R3.leftWindow", async () => {
    const address = `${stage.site.a}/window/page`;
    await page.call("links.anchor", { href: address });
    const opened = stage.nextPage("the page in its own window", (agent) => agent.href === address);
    await stage.clickOn(window, page, "#target");
    const popup = await opened;
    await app.waitForWindows("two windows", (windows) => windows.length === 2);
    await popup.call("close");
    await closeOthers(scene);
  });
  await check("R3.middleApp", async () => {
    const address = `${stage.site.a}/app/middle`;
    await page.call("links.anchor", { href: address });
    const shown = stage.nextPage("the page after a middle click", (agent) => agent.href === address);
    await stage.clickOn(window, page, "#target", { button: 2 });
    await shown;
    await closeOthers(scene);
  });
}

/** Windows that a person opened are closed by a person, too. */
async function closeOthers({ stage, launched }: Scene): Promise<void> {
  for (const other of await launched.app.windows()) {
    if (other.id !== launched.window.id) await stage.desk.close(other);
  }
  await launched.app.waitForWindows(
    "the page's window to be the only one",
    (windows) => windows.length === 1,
  );
}

async function checkFrames(scene: Scene): Promise<void> {
  const { stage, launched, check } = scene;
  const { page, window } = launched;
  await check("R3.frame", async () => {
    const before = (await stage.desk.handedOver("browser")).length;
    const reports = stage.site.reports.length;
    await page.call("links.frame", { src: `${stage.site.b}/browser/powers?name=in-frame`, height: "90" });
    await waitFor("the framed page", () =>
      stage.site.reports.slice(reports).find(({ name }) => name === "in-frame"),
    );
    await page.call("links.sendFrame", `${stage.site.a}/browser/powers?name=sent-frame`);
    await waitFor("the frame's next page", () =>
      stage.site.reports.slice(reports).find(({ name }) => name === "sent-frame"),
    );
    assertEqual((await stage.desk.handedOver("browser")).slice(before), [], "addresses given to the browser");
    await nothingElse(scene);
  });
  await check("R3.frameClick", async () => {
    await page.call("links.frame", { src: `${stage.site.b}/browser/powers?name=clicked`, id: "target" });
    const before = (await stage.desk.handedOver("browser")).length;
    const hits = stage.site.hits.length;
    await stage.clickOn(window, page, "#target");
    await waitFor("the frame's link", () =>
      stage.site.hits.slice(hits).find(({ query }) => query.get("from") === "frame"),
    );
    assertEqual((await stage.desk.handedOver("browser")).slice(before), [], "addresses given to the browser");
    await nothingElse(scene);
  });
}

async function checkOutgoing(scene: Scene): Promise<void> {
  const { stage, launched, check } = scene;
  const { page, window } = launched;
  const handed = (kind: "mail" | "custom", address: string) =>
    waitFor(`the program for ${address}`, async () =>
      (await stage.desk.handedOver(kind)).includes(address) ? true : undefined,
    );
  await check("R16.mailto", async () => {
    const address = "mailto:someone@example.com?subject=Gr%C3%BC%C3%9Fe%20%26%20more&body=a%25b";
    await page.call("links.anchor", { href: address });
    await stage.clickOn(window, page, "#target");
    await handed("mail", address);
    await nothingElse(scene);
  });
  await check("R16.script", async () => {
    const address = `${CUSTOM_SCHEME}:do/something?x=1`;
    await page.call("links.script", address);
    await stage.clickOn(window, page, "#target");
    await handed("custom", address);
    await nothingElse(scene);
  });
  await check("R16.noHandler", async () => {
    await page.call("links.anchor", { href: "tel:+123456" });
    const before = await stage.desk.picture(window);
    await stage.clickOn(window, page, "#target");
    await waitFor("a message in the window", async () =>
      (await stage.desk.picture(window)).difference(before) > 0.01 ? true : undefined,
    );
    await nothingElse(scene);
  });
}

/** Last, because they leave the page. */
async function checkNavigations(scene: Scene): Promise<void> {
  const { stage, launched, check } = scene;
  const { window } = launched;
  let { page } = launched;
  const follow = async (address: string, leave: () => Promise<unknown>) => {
    const next = stage.nextPage(`the page ${address}`, (agent) => agent.href === address);
    await leave();
    page = await next;
    const windows = await launched.app.windows();
    assertEqual(windows.length, 1, "number of windows");
  };
  await check("R3.location", async () => {
    const address = `${BROWSER_SITE}/location`;
    await page.call("go", address);
    await inBrowser(stage, address);
    await nothingElse(scene);
  });
  await check("R3.redirect", async () => {
    const address = `${BROWSER_SITE}/redirected`;
    await page.call("links.anchor", {
      href: `${stage.site.a}/app/redirect?to=${encodeURIComponent(address)}`,
    });
    await stage.clickOn(window, page, "#target");
    await inBrowser(stage, address);
  });
  await check("R3.leftApp", async () => {
    await page.call("links.anchor", { href: `${stage.site.a}/app/page` });
    await follow(`${stage.site.a}/app/page`, () => stage.clickOn(window, page, "#target"));
  });
  await check("R3.formPost", async () => {
    const address = `${stage.site.b}/app/form`;
    await page.call("links.form", { action: address, method: "post" }, { text: "posted once" });
    await follow(address, () => stage.clickOn(window, page, "#target"));
    const posts = stage.site.hits.filter(({ path, method }) => path === "/app/form" && method === "POST");
    assertEqual(
      posts.map(({ body }) => body),
      ["text=posted+once"],
      "bodies of the posts",
    );
    const gets = stage.site.hits.filter(({ path, method }) => path === "/app/form" && method === "GET");
    assert(gets.length === 0, "the form's address was also asked for with GET");
  });
}

/** R3 and R16: everything on a page that leads somewhere. */
export const links: Suite = {
  name: "links",
  async run(stage, { check }) {
    const launched = await stage.launch({ part: "links" });
    const scene: Scene = { stage, launched, check };
    await checkClicks(scene);
    await checkForms(scene);
    await checkOtherActions(scene);
    await checkFrames(scene);
    await checkOutgoing(scene);
    await checkNavigations(scene);
    await launched.app.quit();
  },
};
