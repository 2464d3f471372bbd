import { PERMISSIONS, type RuntimeConfig } from "@pakeplus/core";
import type { Agent } from "../agents.ts";
import { press } from "../click-on.ts";
import { assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

const answerTo = async (page: Agent): Promise<unknown> => page.call("permission.answer");

/** Requests what needs no click, answers by a button of the window and tells what the page got. */
async function ask(
  stage: Stage,
  { app, page }: Launched,
  { kind, button }: { kind: string; button: string },
): Promise<unknown> {
  await page.call("permission.request", kind);
  await press(stage.desk, app, button);
  return answerTo(page);
}

/** The same by a click, without which the engine refuses some requests. */
async function askByClick(
  stage: Stage,
  { app, page, window }: Launched,
  { kind, button }: { kind: string; button: string },
): Promise<unknown> {
  await page.call("permission.button", kind);
  await stage.clickOn(window, page, `#ask-${kind}`);
  await press(stage.desk, app, button);
  return answerTo(page);
}

/** A request that nobody is asked about any more. */
async function known(page: Agent, kind: string): Promise<unknown> {
  await page.call("permission.request", kind);
  return answerTo(page);
}

async function checkAnswers(stage: Stage, { check }: Notebook, first: Launched): Promise<void> {
  const { page } = first;
  await check("R8.ask", async () => {
    assertEqual(await ask(stage, first, { kind: "camera", button: "Allow" }), true, "the camera after Allow");
    assertEqual(
      await ask(stage, first, { kind: "location", button: "Block" }),
      false,
      "the location after Block",
    );
    assertEqual(await known(page, "camera"), true, "the camera the second time");
  });
  const byClick = (kind: string, button: string) => askByClick(stage, first, { kind, button });
  await check("R8.devices", async () => {
    assertEqual(
      await ask(stage, first, { kind: "cameraAndMicrophone", button: "Allow" }),
      true,
      "camera and microphone",
    );
    assertEqual(await byClick("screenCapture", "Block"), false, "the screen");
  });
  await check("R8.clipboard", async () => {
    assertEqual(await byClick("clipboardRead", "Block"), false, "the clipboard");
  });
  await check("R8.pointerLock", async () => {
    assertEqual(await byClick("pointerLock", "Allow"), true, "the pointer");
    await page.call("permission.unlock");
  });
}

async function checkRemembered(stage: Stage, { check }: Notebook, second: Launched): Promise<void> {
  const { page, window } = second;
  await check("R8.remembered", async () => {
    assertEqual(await known(page, "camera"), true, "the camera after a restart");
    assertEqual(await known(page, "location"), false, "the location after a restart");
  });
  await check("R8.frame", async () => {
    const address = `${stage.site.b}/app/frame?name=asking`;
    const frame = stage.nextPage("the frame", ({ name }) => name === "asking");
    await page.call("links.frame", { src: address, allow: "camera" });
    assertEqual(await known(await frame, "camera"), true, "the camera in a frame of another origin");
  });
  await check("R8.doubleClick", async () => {
    const { app } = second;
    await page.call("permission.button", "notifications");
    await stage.clickOn(window, page, "#ask-notifications");
    const allow = await app.findButton("Allow");
    await press(stage.desk, app, "Close");
    await page.call("permission.onPress", "notifications");
    await stage.desk.moveMouse(allow.x, allow.y);
    await stage.desk.click({ times: 2 });
    await press(stage.desk, app, "Close");
    assertEqual(await answerTo(page), false, "notifications after a double click where Allow appears");
  });
  await check("R8.dismissed", async () => {
    const closed = await askByClick(stage, second, { kind: "notifications", button: "Close" });
    assertEqual(closed, false, "notifications after closing the question");
    const allowed = await askByClick(stage, second, { kind: "notifications", button: "Allow" });
    assertEqual(allowed, true, "notifications, asked again");
  });
  await check("R8.forget", async () => {
    await page.call("links.clear");
    const before = await stage.desk.picture(window);
    await stage.clickOn(window, page, "h1", { button: 3 });
    await waitFor("the menu", async () =>
      (await stage.desk.picture(window)).difference(before) > 0.01 ? true : undefined,
    );
    // The last entry.
    await stage.desk.key("Up", "Return");
    const next = stage.nextPage("the page, loaded again", ({ name }) => name === "main");
    await press(stage.desk, second.app, "Reload");
    const again = { ...second, page: await next };
    assertEqual(
      await ask(stage, again, { kind: "location", button: "Allow" }),
      true,
      "the location, asked again",
    );
  });
}

/** R8 where a person answers. */
export const permissionQuestions: Suite = {
  name: "permission-questions",
  async run(stage, notebook) {
    const asked = Object.fromEntries(
      PERMISSIONS.map((name) => [name, "ask"]),
    ) as RuntimeConfig["permissions"];
    const config = stage.config({ part: "questions", change: { permissions: asked } });
    const installed = await stage.install(config, await stage.makeContent());
    const first = await stage.start(installed, config);
    await checkAnswers(stage, notebook, first);
    await first.app.quit();
    const second = await stage.start(installed, config);
    await checkRemembered(stage, notebook, second);
    await second.app.quit();
  },
};
