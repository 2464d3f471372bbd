import { PERMISSIONS, type RuntimeConfig } from "@pakeplus/core";
import type { Agent } from "../agents.ts";
import { assertEqual } from "../expect.ts";
import type { Notebook, Suite } from "../runner.ts";
import type { Launched, Stage } from "../stage.ts";
import { waitFor } from "../wait.ts";

/** Starts a request whose answer {@link answerTo} reads: the page waits for a person in between. */
async function request(page: Agent, kind: string): Promise<void> {
  await page.call("permission.request", kind);
}

const answerTo = async (page: Agent): Promise<unknown> => page.call("permission.answer");

/** Requests, answers by a button of the window and tells what the page got. */
async function ask(
  { app, page }: Pick<Launched, "app" | "page">,
  kind: string,
  button: string,
): Promise<unknown> {
  await request(page, kind);
  await app.press(button);
  return answerTo(page);
}

/** A request that nobody is asked about any more. */
async function known(page: Agent, kind: string): Promise<unknown> {
  await request(page, kind);
  return answerTo(page);
}

async function checkAnswers({ check }: Notebook, first: Launched): Promise<void> {
  await check("R8.ask", async () => {
    assertEqual(await ask(first, "camera", "Allow"), true, "the camera after Allow");
    assertEqual(await ask(first, "location", "Block"), false, "the location after Block");
    assertEqual(await known(first.page, "camera"), true, "the camera the second time");
  });
  await check("R8.devices", async () => {
    assertEqual(await ask(first, "cameraAndMicrophone", "Allow"), true, "camera and microphone");
    assertEqual(await ask(first, "screenCapture", "Block"), false, "the screen");
  });
}

async function checkClicked(
  stage: Stage,
  { check }: Notebook,
  { app, page, window }: Launched,
): Promise<void> {
  const byClick = async (kind: string, button: string) => {
    await page.call("permission.button", kind);
    await stage.clickOn(window, page, `#ask-${kind}`);
    await app.press(button);
    return answerTo(page);
  };
  await check("R8.clipboard", async () => {
    assertEqual(await byClick("clipboardRead", "Block"), false, "the clipboard");
  });
  await check("R8.pointerLock", async () => {
    assertEqual(await byClick("pointerLock", "Allow"), true, "the pointer");
    assertEqual(await page.call("permission.unlock"), null, "the pointer given back");
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
  await check("R8.dismissed", async () => {
    assertEqual(
      await ask(second, "notifications", "Close"),
      false,
      "notifications after closing the question",
    );
    assertEqual(await ask(second, "notifications", "Allow"), true, "notifications, asked again");
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
    assertEqual(await ask(second, "location", "Allow"), true, "the location, asked again");
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
    await checkAnswers(notebook, first);
    await checkClicked(stage, notebook, first);
    await first.app.quit();
    const second = await stage.start(installed, config);
    await checkRemembered(stage, notebook, second);
    await second.app.quit();
  },
};
