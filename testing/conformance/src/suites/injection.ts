import type { RuntimeInjection } from "@pakeplus/core";
import { assertEqual } from "../expect.ts";
import type { Suite } from "../runner.ts";

const injection = (
  part: Pick<RuntimeInjection, "kind" | "code"> & Partial<RuntimeInjection>,
): RuntimeInjection => ({
  when: "start",
  frames: "main",
  world: "page",
  origins: null,
  ...part,
});

/** R6: scripts and styles of the definition. */
export const injections: Suite = {
  name: "injection",
  async run(stage, { ask, check }) {
    const { site } = stage;
    const { app, page, window } = await stage.launch({
      part: "injection",
      change: {
        inject: [
          injection({ kind: "js", code: "globalThis.injectedAtStart = 'start';" }),
          injection({
            kind: "js",
            when: "end",
            code: "globalThis.injectedAtEnd = `end, body ${document.body ? 'is there' : 'is missing'}`;",
          }),
          injection({
            kind: "js",
            when: "end",
            world: "isolated",
            code: "globalThis.injectedIsolated = true; document.documentElement.dataset.isolated = 'ran';",
          }),
          injection({ kind: "css", code: "#hidden-by-injection { display: none !important; }" }),
        ],
      },
    });
    await ask(page, "R6.script");
    await ask(page, "R6.scriptAtEnd");
    await ask(page, "R6.style");
    await ask(page, "R6.isolated");
    await check("R6.otherOrigin", async () => {
      const address = `${site.b}/app/elsewhere?name=elsewhere`;
      const next = stage.nextPage("the page of another origin", (agent) => agent.name === "elsewhere");
      await page.call("links.anchor", { href: address });
      await stage.clickOn(window, page, "#target");
      const marks = await (await next).call("R6.marks");
      assertEqual(marks, { start: null, end: null, isolated: null }, "marks on another origin");
    });
    await app.quit();
  },
};
