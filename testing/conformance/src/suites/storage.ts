import type { Suite } from "../runner.ts";
import { assertEqual } from "../expect.ts";

const KINDS = ["cookie", "localStorage", "indexedDB", "cacheApi", "opfs"] as const;

/** R1, and R2's word about an upgrade: three lives of one app. */
export const storage: Suite = {
  name: "storage",
  async run(stage, { ask, check }) {
    const config = stage.config({ part: "storage" });
    const installed = await stage.install(config, await stage.makeContent("1"));
    const failures = new Map<string, string>();
    const remember = async (kind: string, work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        if (!failures.has(kind)) failures.set(kind, String(error));
      }
    };
    const readAll = async (page: { call(name: string, kind: string): Promise<unknown> }, when: string) => {
      for (const kind of KINDS)
        await remember(kind, async () => {
          assertEqual(await page.call("storage.read", kind), `mark-of-${kind}`, `${kind} after ${when}`);
        });
    };

    const first = await stage.start(installed, config);
    await ask(first.page, "R1.origin", "http://app.localhost");
    for (const kind of KINDS)
      await remember(kind, async () => {
        await first.page.call("storage.write", kind, `mark-of-${kind}`);
      });
    await remember("serviceWorker", async () => {
      await first.page.call("serviceWorker.register");
      assertEqual(await first.page.call("serviceWorker.answer"), "from the service worker", "answer");
    });
    await first.app.quit();

    const second = await stage.start(installed, config);
    await readAll(second.page, "a restart");
    await remember("serviceWorker", async () => {
      assertEqual(
        await second.page.call("serviceWorker.answer"),
        "from the service worker",
        "answer after a restart",
      );
    });
    await second.app.quit();

    const next = stage.config({ part: "storage", version: "2.0.0" });
    await installed.replace({ config: next, www: await stage.makeContent("2") });
    const third = await stage.start(installed, next);
    await readAll(third.page, "an upgrade");
    await check("R2.upgrade", async () => {
      assertEqual(await third.page.call("content.version"), "2", "version of the page");
      assertEqual(await third.page.call("content.text", "/version.txt"), "2", "version of another file");
    });
    await third.app.quit();

    for (const kind of [...KINDS, "serviceWorker"] as const)
      await check(`R1.${kind}`, () => {
        const failure = failures.get(kind);
        if (failure !== undefined) throw new Error(failure);
      });
  },
};
