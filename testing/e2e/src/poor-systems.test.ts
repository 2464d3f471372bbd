import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type InstalledApp, type Stage, createStage, openSite, readSiteFiles } from "@pakeplus/conformance";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLinuxDesk } from "./harness/linux-desk.ts";
import { type Session, openSession } from "./harness/session.ts";

let session: Session;
let stage: Stage;
let close: () => Promise<void>;

beforeAll(async () => {
  session = await openSession();
  const site = await openSite(await readSiteFiles());
  stage = await createStage(await openLinuxDesk({ session }), site);
  close = async () => {
    await stage.close();
    await site.close();
    await session.close();
  };
});
afterAll(async () => close());

async function install(part: string): Promise<InstalledApp> {
  return stage.install(stage.config({ part }), await stage.makeContent());
}

/** Starts an app with other variables, an empty one counting as missing, and waits for its page to speak. */
async function startWith(part: string, variables: Readonly<Record<string, string>>) {
  const installed = await install(part);
  const speaks = stage.nextPage("the page", ({ name }) => name === "main");
  const app = await installed.start([], variables);
  const page = await speaks;
  return { app, page };
}

test("an app works without a message bus", async () => {
  const { app, page } = await startWith("no-bus", { DBUS_SESSION_BUS_ADDRESS: "" });
  expect(await page.isThere()).toBe(true);
  await app.quit();
});

test("an app works without a language", async () => {
  const { app, page } = await startWith("no-language", { LANG: "" });
  expect(await page.isThere()).toBe(true);
  await app.quit();
});

test("an app works without fonts", async () => {
  const fonts = join(session.root, "fonts.conf");
  await writeFile(
    fonts,
    `<?xml version="1.0"?><fontconfig><cachedir>${session.root}/fonts</cachedir></fontconfig>`,
  );
  const { app, page } = await startWith("no-fonts", { FONTCONFIG_FILE: fonts });
  expect(await page.isThere()).toBe(true);
  await app.quit();
});

test("an app that cannot write says so and works", async () => {
  const home = "/proc/nowhere";
  const { app, page } = await startWith("no-home", {
    HOME: home,
    XDG_DATA_HOME: `${home}/data`,
    XDG_CACHE_HOME: `${home}/cache`,
    XDG_STATE_HOME: `${home}/state`,
  });
  expect(await page.isThere()).toBe(true);
  expect(app.output()).toContain("Nothing that this app saves will last");
  await app.quit();
});

test.each([
  ["there is none", { DISPLAY: "", WAYLAND_DISPLAY: "" }],
  ["nobody answers there", { DISPLAY: ":4711", WAYLAND_DISPLAY: "" }],
])("without a display an app says so and ends: %s", async (_name, variables) => {
  const installed = await install("no-display");
  const app = await installed.start([], variables);
  expect(await app.ended).toBe(3);
  expect(app.output().trim()).toBe(
    "This app needs a desktop to open its window on: neither Wayland nor X can be reached from here.",
  );
});
