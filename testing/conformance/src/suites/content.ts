import type { Agent } from "../agents.ts";
import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";
import type { Stage } from "../stage.ts";

const ORIGIN = "http://app.localhost";

/** Ways out of the payload that servers have fallen for. */
const ESCAPES = [
  "/leads-outside.txt",
  "/../app.json",
  "/%2e%2e/app.json",
  "/..%2fapp.json",
  "/..%5capp.json",
  "/..\\app.json",
  "/types/%2e%2e/%2e%2e/app.json",
  "/types/..%2f..%2fapp.json",
  "//app.json",
  "/%2e%2e%2f%2e%2e%2foutside.txt",
  "/%252e%252e/app.json",
  "/app.json",
];

/** Which pages of the app have said hello from a frame that `page` has made. */
async function framesOf(stage: Stage, page: Agent): Promise<readonly string[]> {
  const since = stage.site.agents.all().length;
  // The frame says hello before the page around it hears that it is loaded.
  await page.call("links.frame", { src: `${ORIGIN}/index.html` });
  await page.call("describe");
  return stage.site.agents
    .all()
    .slice(since)
    .map(({ origin }) => origin);
}

async function checkFramed(stage: Stage, page: Agent): Promise<void> {
  assertEqual(await framesOf(stage, page), [ORIGIN], "frames of the app in the app");
  const address = `${stage.site.a}/app/framing`;
  const next = stage.nextPage("the other site", ({ href }) => href === address);
  page.tell("go", address);
  assertEqual(await framesOf(stage, await next), [], "frames of the app in another site");
}

/** R2, as the page sees it. */
export const content: Suite = {
  name: "content",
  async run(stage, { ask, check }) {
    // The description stands in app.json beside the payload, so it shows when that file is served.
    const { page, app } = await stage.launch({
      part: "content",
      change: { description: "conformance-secret" },
    });
    await ask(page, "R2.types");
    await ask(page, "R2.spa");
    await ask(page, "R2.directoryIndex");
    await ask(page, "R2.names");
    await ask(page, "R2.ranges");
    await ask(page, "R2.audio");
    await ask(page, "R2.video");
    await ask(page, "R2.escape", ESCAPES);
    await check("R2.framed", async () => checkFramed(stage, page));
    await app.quit();
  },
};
