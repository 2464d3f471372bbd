import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assertEqual } from "../../expect.ts";
import { waitFor } from "../../wait.ts";
import { type Scene, valueOf } from "./scene.ts";

async function checkClipboard({ check, call, press, stage }: Scene): Promise<void> {
  await check("R19.clipboard", async () => {
    const { clipboard } = stage.desk;
    await press();
    valueOf("clipboard.writeText", await call("clipboard.writeText", "from the app 文"));
    assertEqual(await clipboard.read(), "from the app 文", "what another program reads");
    await clipboard.write("from outside ü\nsecond line");
    const read = valueOf("clipboard.readText", await call("clipboard.readText"));
    assertEqual(read, "from outside ü\nsecond line", "what the page reads");
  });
}

/** R15. */
async function checkBadge({ check, call, perform, stage, launched }: Scene): Promise<void> {
  await check("R15.badge", async () => {
    valueOf("badge", await call("badge", 7));
    valueOf("badge", await call("badge", null));
    valueOf("navigator.setAppBadge", await perform("powers.setAppBadge", 3));
    valueOf("navigator.clearAppBadge", await perform("powers.clearAppBadge"));
    let seen: readonly number[] = [];
    await waitFor(
      "the dock to be told",
      async () => {
        seen = await stage.desk.badges(launched.config.applicationId);
        return seen.length >= 4 ? true : undefined;
      },
      { describe: () => JSON.stringify(seen) },
    );
    assertEqual(seen, [7, 0, 3, 0], "numbers on the icon");
  });
}

async function textOf(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), "utf8");
}

/** R5. */
async function checkDownload({ check, call, perform, stage }: Scene): Promise<void> {
  const { desk, site } = stage;
  await check("R5.bridge", async () => {
    const zip = valueOf("a download", await call("download", `${site.a}/app/file.zip?mark=5`, "mine ü.zip"));
    assertEqual(zip, { name: "mine ü.zip" }, "its name");
    assertEqual(await textOf(desk.downloads, "mine ü.zip"), "zip 5", "its content");
    const again = valueOf("one of the same name", await perform("powers.downloadBlob", "blob", "mine ü.zip"));
    assertEqual(again, { name: "mine ü (1).zip" }, "the free name");
    assertEqual(await textOf(desk.downloads, "mine ü (1).zip"), "blob", "the content of a blob");
    const data = valueOf("a data address", await call("download", "data:text/plain,d%20ata", "mine.txt"));
    assertEqual(
      [data, await textOf(desk.downloads, "mine.txt")],
      [{ name: "mine.txt" }, "d ata"],
      "a data address",
    );
    const failed = await call("download", `${site.control}/nothing-here`, "nothing.txt");
    assertEqual(failed.code, "INVALID_ARGUMENT", "an address that the link rules block");
    const missing = await call("download", `${site.a}/app/missing`, "nothing.txt");
    assertEqual(missing.code, "FAILED", "an answer of 404");
  });
}

async function checkEvents({ check, perform, stage, launched }: Scene): Promise<void> {
  const { desk } = stage;
  await check("R19.windowState", async () => {
    valueOf("on", await perform("powers.listen", "windowstate"));
    const heard = async (what: string, test: (state: { maximized: boolean }) => boolean) =>
      waitFor(what, async () => {
        const states = (await launched.page.call("powers.heard", "windowstate")) as { maximized: boolean }[];
        return states.some(test) ? true : undefined;
      });
    await heard("the state at the beginning", ({ maximized }) => !maximized);
    await desk.maximize(launched.window);
    await heard("the maximized state", ({ maximized }) => maximized);
  });
}

async function checkNotify({ check, call, perform, stage, launched }: Scene): Promise<void> {
  await check("R19.notify", async () => {
    const shown = await stage.desk.notifications();
    await shown.dismiss();
    const inSight = async (title: string) =>
      waitFor(`the notification ${title}`, async () => {
        const all = await shown.all();
        return all.at(-1)?.title === title && (await shown.inSight()) === 1 ? all.at(-1) : undefined;
      });
    valueOf("notify", await call("notify", "One message", "first", "chat"));
    await inSight("One message");
    valueOf("notify", await call("notify", "Two messages", "second <b>", "chat"));
    assertEqual((await inSight("Two messages")).body, "second <b>", "text of the one that replaces it");
    await shown.click();
    // Nobody listens yet: the event waits.
    await waitFor("the notification to go", async () => ((await shown.inSight()) === 0 ? true : undefined));
    valueOf("on", await perform("powers.listen", "notificationclick"));
    const heard = await waitFor("the click", async () => {
      const list = (await launched.page.call("powers.heard", "notificationclick")) as unknown[];
      return list.length > 0 ? list : undefined;
    });
    assertEqual(heard, [{ tag: "chat" }], "what the page heard");
  });
}

export async function checkSystem(scene: Scene): Promise<void> {
  await checkNotify(scene);
  await checkClipboard(scene);
  await checkBadge(scene);
  await checkDownload(scene);
  await checkEvents(scene);
}
