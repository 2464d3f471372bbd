import type { Suite } from "../runner.ts";

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

/** R2, as the page sees it. */
export const content: Suite = {
  name: "content",
  async run(stage, { ask }) {
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
    await app.quit();
  },
};
