import { BROWSER_SITE } from "../../config.ts";
import { assertEqual } from "../../expect.ts";
import { type Scene, inBrowser, nothingElse } from "./scene.ts";

/** Navigations of the window's own page; each starts on the app's first page again. */
export async function checkNavigations({ stage, check }: Scene): Promise<void> {
  const { site } = stage;
  const goByScript = async (id: "R3.location" | "R3.locationDown", address: string) =>
    check(id, async (at) => {
      await at.page.call("links.script", address);
      await stage.clickOn(at.window, at.page, "#target");
      await inBrowser(stage, address);
      await nothingElse(at);
    });
  await goByScript("R3.location", `${site.b}/browser/location`);
  await goByScript("R3.locationDown", `${BROWSER_SITE}/location`);
  await check("R3.redirect", async (at) => {
    const address = `${BROWSER_SITE}/redirected`;
    await at.page.call("links.anchor", { href: `${site.a}/app/redirect?to=${encodeURIComponent(address)}` });
    await stage.clickOn(at.window, at.page, "#target");
    await inBrowser(stage, address);
  });
  await check("R3.leftApp", async (at) => {
    const address = `${site.a}/app/page`;
    await at.page.call("links.anchor", { href: address });
    const next = stage.nextPage("the next page", (agent) => agent.href === address);
    await stage.clickOn(at.window, at.page, "#target");
    await next;
    assertEqual((await at.app.windows()).length, 1, "number of windows");
  });
  const requests = (since: number, path: string) =>
    site.hits
      .slice(since)
      .filter((hit) => hit.path === path)
      .map(({ method, body }) => `${method} ${body}`);
  await check("R3.formPost", async (at) => {
    const address = `${site.b}/app/form`;
    const hits = site.hits.length;
    await at.page.call("links.form", { action: address, method: "post" }, { text: "posted once" });
    const next = stage.nextPage("the answer to the form", (agent) => agent.href === address);
    await stage.clickOn(at.window, at.page, "#target");
    await next;
    assertEqual(requests(hits, "/app/form"), ["POST text=posted+once"], "requests for the form's address");
  });
  // A form's data cannot be handed to a browser, so a shell shows the answer itself.
  await check("R3.formPostBrowser", async (at) => {
    const address = `${site.b}/browser/form`;
    const hits = site.hits.length;
    await at.page.call("links.form", { action: address, method: "post" }, { text: "posted once" });
    const next = stage.nextPage("the answer to the form", (agent) => agent.href === address);
    await stage.clickOn(at.window, at.page, "#target");
    await next;
    assertEqual(
      requests(hits, "/browser/form"),
      ["POST text=posted+once"],
      "requests for the form's address",
    );
  });
}
