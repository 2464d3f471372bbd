import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PAGE_COLOUR } from "../config.ts";
import { assertEqual } from "../expect.ts";
import type { CheckId } from "../rules.ts";
import type { Suite } from "../runner.ts";
import { waitFor } from "../wait.ts";

const CANARY = "was here before";
const UTF8_NAME = "报告 ünï 📄.html";

/** R5. Each file goes into a folder where a file of one of the names is already. */
export const downloads: Suite = {
  name: "downloads",
  async run(stage, { check }) {
    const { desk, site } = stage;
    const canary = join(desk.downloads, "report.txt");
    await writeFile(canary, CANARY);
    const { app, page, window } = await stage.launch({ part: "downloads" });

    /** Downloads by a click and returns the name under which `text` arrived. */
    const download = async (text: string, put: () => Promise<unknown>): Promise<string> => {
      await put();
      await stage.clickOn(window, page, "#target");
      return waitFor(
        `a file with "${text}"`,
        async () => {
          for (const name of await readdir(desk.downloads)) {
            const isLoading = name.startsWith(".");
            if (!isLoading && (await readFile(join(desk.downloads, name), "utf8").catch(() => "")) === text)
              return name;
          }
          return undefined;
        },
        { describe: () => `the app said ${app.output().slice(-300)}` },
      );
    };
    const expectName = (id: CheckId, name: string, text: string, put: () => Promise<unknown>) =>
      check(id, async () => {
        assertEqual(await download(text, put), name, "name of the file");
      });

    await check("R5.visible", async () => {
      await page.call("downloads.blob", "seen", "seen.txt");
      const before = await waitFor("the page to be painted", async () => {
        const picture = await desk.picture(window);
        return picture.share(PAGE_COLOUR) > 0.5 ? picture : undefined;
      });
      await stage.clickOn(window, page, "#target");
      await waitFor("a message in the window", async () =>
        (await desk.picture(window)).difference(before) > 0.02 ? true : undefined,
      );
    });
    await expectName("R5.unsupported", "file.zip", "zip 1", () =>
      page.call("downloads.link", `${site.a}/app/file.zip?mark=1`, null),
    );
    await expectName("R5.attachment", UTF8_NAME, "attachment 2", () =>
      page.call(
        "downloads.link",
        `${site.a}/app/attachment?mark=2&name=${encodeURIComponent(UTF8_NAME)}`,
        null,
      ),
    );
    await expectName("R5.downloadAttribute", "kept.txt", "saved from the payload", () =>
      page.call("downloads.link", "/file%20to%20save.txt", "kept.txt"),
    );
    await expectName("R5.blob", "blöb.txt", "text of the blob", () =>
      page.call("downloads.blob", "text of the blob", "blöb.txt"),
    );
    await expectName("R5.data", "data.txt", "text of the data", () =>
      page.call("downloads.data", "text of the data", "data.txt"),
    );
    await expectName("R5.post", "posted.html", "attachment field=value", () =>
      page.call(
        "links.form",
        { action: `${site.a}/app/attachment?name=posted.html`, method: "post" },
        { field: "value" },
      ),
    );
    await check("R5.canary", async () => {
      const name = await download("a newer report", () =>
        page.call("downloads.blob", "a newer report", "report.txt"),
      );
      assertEqual(await readFile(canary, "utf8"), CANARY, "the file that was there before");
      assertEqual(
        /^report.*\.txt$/.test(name) && name !== "report.txt",
        true,
        `a name like report (1).txt, not ${name}`,
      );
    });
    await app.quit();
  },
};
