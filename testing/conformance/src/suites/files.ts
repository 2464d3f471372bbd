import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moveTo } from "../click-on.ts";
import type { Agent } from "../agents.ts";
import { PAGE_COLOUR } from "../config.ts";
import { assert, assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";

/** In a folder of their own; only the first two are text. @returns The first. */
async function makeFiles(root: string): Promise<string> {
  const folder = join(root, "some files");
  await mkdir(folder);
  const text = join(folder, "first notes.txt");
  await writeFile(text, "first text");
  await writeFile(join(folder, "second.txt"), "second text");
  await writeFile(join(folder, "third.png"), "no picture");
  return text;
}

const FIRST = { name: "first notes.txt", type: "text/plain", text: "first text" };
const SECOND = { name: "second.txt", type: "text/plain", text: "second text" };

async function checkInputs(
  stage: Stage,
  { check }: Notebook,
  { window, page }: Launched,
  file: string,
): Promise<void> {
  await check("R18.file", async () => {
    await page.call("input.file", {});
    await stage.clickOn(window, page, "#target");
    await stage.desk.chooseFile(file);
    assertEqual(await page.call("input.picked"), [FIRST], "the picked file");
  });
  await check("R18.files", async () => {
    await page.call("input.file", { multiple: "", accept: "text/plain" });
    await stage.clickOn(window, page, "#target");
    await stage.desk.chooseFile(file);
    assertEqual(await page.call("input.picked"), [FIRST], "the file that was picked first");
    await stage.clickOn(window, page, "#target");
    await stage.desk.chooseAllBeside();
    const picked = (await page.call("input.picked")) as { name: string }[];
    const sorted = picked.toSorted((one, other) => one.name.localeCompare(other.name));
    assertEqual(sorted, [FIRST, SECOND], "the picked files");
  });
}

const isOver = (page: Agent) => async () => (await page.call("input.isDraggedOver")) === true;

async function checkDrops(
  stage: Stage,
  { check }: Notebook,
  { window, page }: Launched,
  file: string,
): Promise<void> {
  const { desk } = stage;
  const target = async () => moveTo(desk, window, { page, selector: "#target" });
  await check("R18.drop", async () => {
    await page.call("input.dropPlace");
    assert(
      await desk.drop({ files: [file] }, await target(), isOver(page)),
      "The page did not take the file.",
    );
    assertEqual(
      ((await page.call("input.dropped")) as { files: unknown }).files,
      [FIRST],
      "the dropped file",
    );
  });
  await check("R18.dropInput", async () => {
    await page.call("input.file", {});
    assert(
      await desk.drop({ files: [file] }, await target(), isOver(page)),
      "The input did not take the file.",
    );
    assertEqual(await page.call("input.picked"), [FIRST], "the file of the input");
  });
  await check("R18.dropText", async () => {
    for (const what of [{ text: "some words" }, { link: "https://elsewhere.invalid/a?b" }]) {
      await page.call("input.dropPlace");
      assert(
        await desk.drop(what, await target(), isOver(page)),
        `The page did not take ${JSON.stringify(what)}.`,
      );
      const { text, link } = (await page.call("input.dropped")) as { text: string; link: string };
      assertEqual("text" in what ? { text } : { link }, what, "what was dropped");
    }
  });
  await check("R18.dropKeepsPage", async () => {
    await page.call("input.fill", "<div id='target' style='height:100px'>takes nothing</div>");
    await desk.drop({ files: [file] }, await target());
    assert(await page.isThere(), "The page is gone.");
    assertEqual(
      ((await page.call("describe")) as { href: string }).href,
      page.href,
      "the address of the page",
    );
    const picture = await desk.picture(window);
    assert(picture.share(PAGE_COLOUR) > 0.5, "Something covers the page.");
  });
}

/** R18. */
export const files: Suite = {
  name: "files",
  async run(stage, notebook) {
    const { check } = notebook;
    const root = await mkdtemp(join(tmpdir(), "pakeplus-files-"));
    const text = await makeFiles(root);
    const launched = await stage.launch({ part: "files" });
    const { app, page, window } = launched;
    await checkInputs(stage, notebook, launched, text);
    await checkDrops(stage, notebook, launched, text);
    await check("R18.print", async () => {
      await page.call("input.printer", "Words on paper");
      await stage.clickOn(window, page, "#target");
      const printed = await stage.desk.printToFile();
      assert(/Words on paper/.test(printed), `the printed file says: ${printed}`);
    });
    await app.kill();

    await check("R18.dropRefused", async () => {
      const closed = await stage.launch({ part: "files_refused", window: { dragDrop: false } });
      await closed.page.call("input.dropPlace");
      const place = await moveTo(stage.desk, closed.window, { page: closed.page, selector: "#target" });
      assert(!(await stage.desk.drop({ files: [text] }, place)), "The page took the file.");
      assert(
        await stage.desk.drop({ text: "some words" }, place, isOver(closed.page)),
        "The page did not take the text.",
      );
      const seen = (await closed.page.call("input.dropped")) as { files: unknown };
      assertEqual(seen.files, [], "the first drop that the page saw");
      await closed.app.quit();
    });
    await rm(root, { recursive: true, force: true });
  },
};
