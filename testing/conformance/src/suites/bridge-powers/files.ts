import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ShellWindow } from "../../desk.ts";
import { assertEqual } from "../../expect.ts";
import { waitFor } from "../../wait.ts";
import { type Answer, type Scene, valueOf } from "./scene.ts";

/** More than a message of the bridge holds. */
const LARGE = 1_300_000;

/** Milliseconds. */
const RETURN_TAKES = 2_000;

interface Choice {
  /** null cancels. */
  path: string | null;
  replacesName?: boolean;
}

/** A dialog that is still busy with what was typed takes no Return, and does not say so. */
async function confirm({ launched, stage: { desk } }: Scene, dialog: ShellWindow): Promise<void> {
  await waitFor("the file chooser to take the path", async () => {
    if ((await desk.activeWindow()) === dialog.id) await desk.key("Return");
    const closes = launched.app.waitForWindows("it to close", (list) => list.length === 1, {
      deadline: RETURN_TAKES,
    });
    return closes.then(
      () => true,
      () => undefined,
    );
  });
}

/** Answers the file chooser that a call brings up. */
async function choose(
  scene: Scene,
  asked: Promise<Answer>,
  { path, replacesName = false }: Choice,
): Promise<Answer> {
  const { launched, stage } = scene;
  const { desk } = stage;
  const windows = await launched.app.waitForWindows("the file chooser", (list) => list.length === 2);
  const dialog = windows.find(({ id }) => id !== launched.window.id);
  if (dialog === undefined) throw new Error("There is no file chooser.");
  await desk.focus(dialog);
  await waitFor("the file chooser to be in front", async () =>
    (await desk.activeWindow()) === dialog.id ? true : undefined,
  );
  if (path === null) {
    await desk.key("Escape");
  } else {
    // A suggested name goes; where there is none, the field for a path has to be opened.
    await desk.key(replacesName ? "ctrl+a" : "ctrl+l");
    await desk.type(path);
    await confirm(scene, dialog);
  }
  const answer = await asked;
  await launched.app.waitForWindows("the file chooser to close", (list) => list.length === 1);
  return answer;
}

async function checkOpen(scene: Scene): Promise<void> {
  const { check, folder, perform, press } = scene;
  const path = join(folder, "picked.txt");
  await check("R19.filesOpen", async () => {
    await writeFile(path, "content ü", { mode: 0o640 });
    await press();
    const cancelled = await choose(scene, perform("powers.open", { accept: [".txt"] }), { path: null });
    assertEqual(valueOf("a cancelled choice", cancelled), [], "files");
    await press();
    const opened = await choose(scene, perform("powers.open", { accept: [".txt", "text/*"] }), { path });
    const expected = [{ name: "picked.txt", size: 10, type: "text/plain" }];
    assertEqual(valueOf("files.open", opened), expected, "the file");
    assertEqual(valueOf("text", await perform("powers.text", 0)), "content ü", "its text");
  });
  await check("R19.filesWrite", async () => {
    valueOf("write", await perform("powers.writeBytes", 0, LARGE));
    const { size, mode } = await stat(path);
    assertEqual([size, mode & 0o777], [LARGE, 0o640], "size and mode on the disk");
    assertEqual(valueOf("bytes", await perform("powers.readBytes", 0, LARGE)), true, "the bytes read back");
    valueOf("write", await perform("powers.write", 0, "shorter"));
    assertEqual(await readFile(path, "utf8"), "shorter", "the file on the disk");
  });
  await check("R19.filesChanged", async () => {
    await writeFile(path, "changed by another program");
    assertEqual((await perform("powers.text", 0)).code, "FAILED", "reading what has changed");
    assertEqual((await perform("powers.write", 0, "mine")).code, "FAILED", "writing over it");
    assertEqual(await readFile(path, "utf8"), "changed by another program", "the file on the disk");
  });
}

async function checkSave(scene: Scene): Promise<void> {
  const { check, call, folder, perform, press } = scene;
  const path = join(folder, "saved.txt");
  await check("R19.filesSave", async () => {
    await press();
    const asked = perform("powers.save", "suggested.txt", "saved text");
    const saved = await choose(scene, asked, { path, replacesName: true });
    assertEqual(
      valueOf("files.save", saved),
      { name: "saved.txt", size: 10, type: "text/plain" },
      "the file",
    );
    assertEqual(await readFile(path, "utf8"), "saved text", "the file on the disk");
    const forged = await call("files.read", "0f0f0f0f-0000-4000-8000-000000000000", 0);
    assertEqual(forged.ok, false, "a call that the page is not offered");
  });
}

/** `files`, with the system's own chooser. */
export async function checkFiles(scene: Scene): Promise<void> {
  await checkOpen(scene);
  await checkSave(scene);
}
