import type { Agent } from "../agents.ts";
import { assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import type { PowerReport } from "../site.ts";
import { waitFor } from "../wait.ts";

const ORIGIN = "http://app.localhost";
const OWN = ["app", "store", "window"];
const GIVEN = ["app"];

interface Powers {
  powers: readonly string[] | null;
  works: boolean;
  handlers: string;
}

const has = (powers: readonly string[] | null) => ({ powers, works: powers !== null });
const bare = ({ powers, works }: Powers) => ({ powers, works });
const powersOf = async (page: Agent) => bare((await page.call("bridge.powers")) as Powers);

const framePage = (origin: string, name: string): string => `${origin}/app/powers?name=${name}`;

/** One frame of each kind, with the powers that its origin has by the definition. */
function frames(stage: Stage) {
  const { site } = stage;
  const own = `<script src="${ORIGIN}/powers.js" data-report="${site.control}" data-name="NAME"></script>`;
  const data = (name: string) =>
    `data:text/html,${encodeURIComponent(own.replace("NAME", name).replace(ORIGIN, site.control))}`;
  return [
    { name: "granted", attributes: { src: framePage(site.a, "granted") }, expected: GIVEN },
    { name: "other-host", attributes: { src: framePage(site.aLocalhost, "other-host") }, expected: null },
    { name: "other-port", attributes: { src: framePage(site.b, "other-port") }, expected: null },
    {
      name: "sandboxed",
      attributes: { src: framePage(site.a, "sandboxed"), sandbox: "allow-scripts" },
      expected: null,
    },
    {
      name: "sandboxed-own",
      attributes: { srcdoc: own.replace("NAME", "sandboxed-own"), sandbox: "allow-scripts" },
      expected: null,
    },
    // Of the page's own origin by the HTML standard.
    { name: "srcdoc", attributes: { srcdoc: own.replace("NAME", "srcdoc") }, expected: OWN },
    { name: "data", attributes: { src: data("data") }, expected: null },
  ];
}

async function checkFrames(stage: Stage, page: Agent): Promise<void> {
  const kinds = frames(stage);
  const before = stage.site.reports.length;
  await page.call("bridge.frames", kinds);
  const reported = (name: string): PowerReport | undefined =>
    stage.site.reports.slice(before).find((report) => report.name === name);
  await waitFor(
    "every frame's report",
    () => (kinds.every(({ name }) => reported(name)) ? true : undefined),
    {
      describe: () => JSON.stringify(stage.site.reports.slice(before).map(({ name }) => name)),
    },
  );
  const seen = kinds.map(({ name }) => ({
    name,
    ...bare(reported(name) ?? { powers: null, works: false, handlers: "" }),
  }));
  assertEqual(
    seen,
    kinds.map(({ name, expected }) => ({ name, ...has(expected) })),
    "powers of the frames",
  );
}

async function checkElsewhere(stage: Stage, launched: Launched, { check }: Notebook): Promise<void> {
  const { app, window } = launched;
  let { page } = launched;
  await check("R19.popup", async () => {
    for (const [site, expected] of [
      [stage.site.a, GIVEN],
      [stage.site.b, null],
    ] as const) {
      await page.call("links.opener", `${site}/window/popup?name=popup`, {
        features: "width=400,height=300",
      });
      const opened = stage.nextPage("the popup's page", (agent) => agent.name === "popup");
      await stage.clickOn(window, page, "#target");
      const popup = await opened;
      assertEqual(await powersOf(popup), has(expected), `powers of a popup of ${site}`);
      await app.waitForWindows("the popup's window", (windows) => windows.length === 2);
      await stage.closeOthers(launched);
    }
  });
  const visit = async (address: string, name: string) => {
    const next = stage.nextPage(`the page ${name}`, (agent) => agent.name === name);
    page.tell("go", address);
    page = await next;
    return powersOf(page);
  };
  await check("R19.csp", async () => {
    assertEqual(await visit(`${ORIGIN}/csp.html`, "csp"), has(OWN), "powers under a strict policy");
  });
  await check("R19.navigated", async () => {
    assertEqual(
      await visit(`${stage.site.b}/app/page?name=b`, "b"),
      has(null),
      "powers on a site without any",
    );
    assertEqual(await visit(`${stage.site.a}/app/page?name=a`, "a"), has(GIVEN), "powers on a site with one");
    assertEqual(await visit(`${ORIGIN}/index.html`, "main"), has(OWN), "powers back home");
  });
}

/** R19. */
export const bridge: Suite = {
  name: "bridge",
  async run(stage, notebook) {
    const { ask, check } = notebook;
    const config = stage.config({
      part: "bridge",
      version: "1.2.3",
      change: {
        capabilities: [
          { origin: ORIGIN, allow: ["app", "store", "window"], commands: {} },
          { origin: stage.site.a, allow: ["app"], commands: {} },
        ],
      },
    });
    const installed = await stage.install(config, await stage.makeContent());
    const launched = await stage.start(installed, config);
    const { page, app } = launched;
    await check("R19.powers", async () => {
      assertEqual(await powersOf(page), has(OWN), "powers of the app's own page");
    });
    await ask(page, "R19.app", config.id, config.version);
    await ask(page, "R19.refusals");
    await ask(page, "R19.nativeHandlerHidden");
    await check("R19.window", async () => {
      await page.call("bridge.setTitle", "Set by the bridge");
      await app.waitForWindows("the title", ([one]) => one?.title === "Set by the bridge");
    });
    const value = { list: [1, "zwei", null], text: "文" };
    await check("R19.store", async () => {
      await page.call("bridge.storeSet", "kept", value);
      await page.call("bridge.storeSet", "gone", 1);
      await page.call("bridge.storeDelete", "gone");
      assertEqual(await page.call("bridge.storeKeys"), ["kept"], "keys of the store");
    });
    await check("R19.frames", () => checkFrames(stage, page));
    await checkElsewhere(stage, launched, notebook);
    await app.quit();

    const again = await stage.start(installed, config);
    await check("R19.storeRestart", async () => {
      assertEqual(await again.page.call("bridge.storeGet", "kept"), value, "the value after a restart");
    });
    await again.app.quit();
  },
};
